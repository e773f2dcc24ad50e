package clinic.sura.notification.plan;

import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.Fact.OfferChanged;
import clinic.sura.notification.occasion.Fact.RecallChanged;
import clinic.sura.notification.occasion.Fact.SessionWritten;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.occasion.VisitDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The triggers in the facts of an occasion, each with what later facts make of it. A function of
 * the set of facts only, so the order in which events arrived does not matter.
 */
final class Occurrences {

  private Occurrences() {}

  static List<Occurrence> of(Occasion occasion) {
    return Stream.of(
            ofVisit(occasion.facts(VisitChanged.class)),
            ofSession(occasion.facts(SessionWritten.class)),
            ofRecall(occasion.facts(RecallChanged.class)),
            ofOffers(occasion.facts(OfferChanged.class)),
            ofRecalledLots(occasion.facts(LotRecalled.class)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Occurrence> ofVisit(List<VisitChanged> facts) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      VisitChanged fact = facts.get(i);
      List<VisitChanged> later = facts.subList(i + 1, facts.size());
      trigger(fact.change())
          .ifPresent(
              trigger ->
                  occurrences.add(
                      new Occurrence(
                          trigger,
                          fact.version(),
                          Map.of(
                              Anchor.EVENT, fact.at(),
                              Anchor.VISIT_START, fact.details().start()),
                          Map.of(),
                          fact.details().clinicZone(),
                          overtaken(later, false),
                          overtaken(later, true))));
    }
    return occurrences;
  }

  private static Optional<Trigger> trigger(VisitChange change) {
    return switch (change) {
      case BOOKED, REINSTATED -> Optional.of(Trigger.VISIT_BOOKED);
      case RESCHEDULED -> Optional.of(Trigger.VISIT_RESCHEDULED);
      case CANCELLED -> Optional.of(Trigger.VISIT_CANCELLED);
      case MISSED -> Optional.of(Trigger.VISIT_MISSED);
      case CHECKED_IN, CHECK_IN_UNDONE -> Optional.empty();
    };
  }

  private static @Nullable Withdrawal overtaken(List<VisitChanged> later, boolean reminder) {
    for (int i = 0; i < later.size(); i++) {
      switch (later.get(i).change()) {
        case BOOKED, RESCHEDULED, REINSTATED -> {
          return Withdrawal.VISIT_MOVED;
        }
        case CANCELLED -> {
          return Withdrawal.VISIT_CANCELLED;
        }
        case MISSED -> {
          return Withdrawal.VISIT_MISSED;
        }
        case CHECKED_IN -> {
          // Whoever is here needs no reminder, but a confirmation stays true.
          if (reminder && !isUndone(later, i)) {
            return Withdrawal.VISIT_BEGUN;
          }
        }
        case CHECK_IN_UNDONE -> {}
      }
    }
    return null;
  }

  private static boolean isUndone(List<VisitChanged> facts, int checkIn) {
    return checkIn + 1 < facts.size()
        && facts.get(checkIn + 1).change() == VisitChange.CHECK_IN_UNDONE;
  }

  private static List<Occurrence> ofSession(List<SessionWritten> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    SessionWritten latest = facts.getLast();
    Withdrawal withdrawn = latest.given() ? null : Withdrawal.NOTHING_GIVEN;
    return facts.stream()
        .filter(SessionWritten::signed)
        .findFirst()
        .map(
            signed ->
                new Occurrence(
                    Trigger.SESSION_SIGNED,
                    signed.version(),
                    Map.of(Anchor.EVENT, signed.at()),
                    Map.of(
                        Anchor.RESULT_CHECK_FROM, latest.resultCheckFrom(),
                        Anchor.RESULT_CHECK_UNTIL, latest.resultCheckUntil()),
                    null,
                    withdrawn,
                    withdrawn))
        .stream()
        .toList();
  }

  private static List<Occurrence> ofRecall(List<RecallChanged> facts) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      RecallChanged fact = facts.get(i);
      LocalDate from = fact.from();
      LocalDate until = fact.until();
      if (from != null && until != null) {
        Withdrawal withdrawn = i + 1 < facts.size() ? overtaken(facts.get(i + 1)) : null;
        occurrences.add(
            new Occurrence(
                Trigger.RECALL_OPENED,
                fact.version(),
                Map.of(Anchor.EVENT, fact.at()),
                Map.of(Anchor.RECALL_FROM, from, Anchor.RECALL_UNTIL, until),
                null,
                withdrawn,
                withdrawn));
      }
    }
    return occurrences;
  }

  private static Withdrawal overtaken(RecallChanged next) {
    return next.open() ? Withdrawal.RECALL_MOVED : Withdrawal.RECALL_CLOSED;
  }

  /** A lot is recalled once: whatever comes later of it is no second reason to tell the patient. */
  private static List<Occurrence> ofRecalledLots(List<LotRecalled> facts) {
    return facts.stream()
        .limit(1)
        .map(
            fact ->
                new Occurrence(
                    Trigger.LOT_RECALLED,
                    fact.version(),
                    Map.of(Anchor.EVENT, fact.at()),
                    Map.of(),
                    null,
                    null,
                    null))
        .toList();
  }

  /** An offer is void as soon as anything came after it: it was answered, or another was made. */
  private static List<Occurrence> ofOffers(List<OfferChanged> facts) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      OfferChanged fact = facts.get(i);
      VisitDetails offered = fact.offered();
      Instant until = fact.until();
      if (offered != null && until != null) {
        Withdrawal withdrawn = i + 1 < facts.size() ? Withdrawal.OFFER_ENDED : null;
        occurrences.add(
            new Occurrence(
                Trigger.OFFER_MADE,
                fact.version(),
                Map.of(Anchor.EVENT, fact.at(), Anchor.OFFER_UNTIL, until),
                Map.of(),
                offered.clinicZone(),
                withdrawn,
                withdrawn));
      }
    }
    return occurrences;
  }
}
