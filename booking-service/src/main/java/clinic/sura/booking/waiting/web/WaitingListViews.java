package clinic.sura.booking.waiting.web;

import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.waiting.EntryState;
import clinic.sura.booking.waiting.FreedState.Choice;
import clinic.sura.booking.waiting.FreedState.Chosen;
import clinic.sura.booking.waiting.FreedState.Looking;
import clinic.sura.booking.waiting.FreedState.Over;
import clinic.sura.booking.waiting.FreedState.Taken;
import clinic.sura.booking.waiting.FreedTime;
import clinic.sura.booking.waiting.Offer;
import clinic.sura.booking.waiting.PastOffer;
import clinic.sura.booking.waiting.Priority;
import clinic.sura.booking.waiting.WaitingListEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows entries and freed times with the names of patients, times in the clinic's offset. */
final class WaitingListViews {

  private final ZoneId zone;
  private final Map<String, Patient> patients;

  WaitingListViews(SetUp setUp, Map<String, Patient> patients) {
    this.zone = setUp.clinic().zone();
    this.patients = patients;
  }

  /**
   * An entry as shown.
   *
   * @param practitionerIds with whom; empty for anybody
   * @param dayParts when; empty for any time
   * @param from first day, in the clinic's calendar
   * @param until last day
   * @param since from when the patient waits
   * @param offer the offer that stands, or null
   * @param appointmentId what was booked in the end, or null
   * @param closedReason why the patient waits no more, or null
   * @param phone E.164, or null
   * @param channels how the patient wants to be reached, in their order
   * @param language BCP 47 tag of the patient's language; empty where the patient is not known
   */
  record EntryView(
      String id,
      long version,
      String patientId,
      PersonName patientName,
      @Nullable String phone,
      @Nullable String email,
      List<Channel> channels,
      String language,
      String serviceId,
      Set<String> practitionerIds,
      Set<DayPart> dayParts,
      LocalDate from,
      LocalDate until,
      Priority priority,
      Instant since,
      EntryState.Status status,
      @Nullable OfferView offer,
      @Nullable String appointmentId,
      @Nullable String closedReason,
      List<PastOfferView> pastOffers) {}

  /**
   * A place that is kept.
   *
   * @param until first instant at which it is no longer kept
   */
  record OfferView(
      String appointmentId,
      String practitionerId,
      OffsetDateTime start,
      OffsetDateTime end,
      OffsetDateTime madeAt,
      OffsetDateTime until) {}

  /** An offer that came to nothing. */
  record PastOfferView(
      String practitionerId, OffsetDateTime start, PastOffer.Outcome outcome, OffsetDateTime at) {}

  /** Where a freed time stands, as shown. */
  enum FreedStatus {
    LOOKING,
    OFFERED,
    TAKEN,
    OVER
  }

  /**
   * A freed time as shown.
   *
   * @param freedAt when it became free
   * @param tries to whom it went and came back from, in order
   * @param current who has it now, or has taken it; null otherwise
   */
  record FreedView(
      String id,
      String practitionerId,
      OffsetDateTime start,
      OffsetDateTime end,
      OffsetDateTime freedAt,
      FreedStatus status,
      @Nullable RecipientView current,
      List<TryView> tries) {}

  /** To whom a freed time went. */
  record RecipientView(
      String entryId,
      String patientId,
      PersonName patientName,
      OffsetDateTime start,
      OffsetDateTime until) {}

  /** To whom it went, and why it went on. */
  record TryView(RecipientView to, FreedTime.Outcome outcome) {}

  EntryView entry(WaitingListEntry entry) {
    var preferences = entry.preferences();
    Patient patient = patients.get(entry.patientId());
    var details = patient == null ? null : patient.details();
    return new EntryView(
        entry.id(),
        entry.version(),
        entry.patientId(),
        name(entry.patientId()),
        details == null ? null : details.phone(),
        details == null ? null : details.email(),
        details == null ? List.of() : details.channels(),
        details == null ? "" : details.language(),
        entry.serviceId(),
        preferences.practitionerIds(),
        preferences.dayParts(),
        preferences.from(),
        preferences.until(),
        entry.priority(),
        entry.since(),
        entry.state().status(),
        entry.offer().map(this::offer).orElse(null),
        entry.state() instanceof EntryState.Booked(var appointment, _, _) ? appointment : null,
        entry.state() instanceof EntryState.Closed(var reason, _, _) ? reason : null,
        entry.pastOffers().stream().map(this::past).toList());
  }

  FreedView freed(FreedTime freed) {
    return new FreedView(
        freed.id(),
        freed.practitionerId(),
        local(freed.visit().from()),
        local(freed.visit().until()),
        local(freed.freedAt()),
        switch (freed.state()) {
          case Looking _ -> FreedStatus.LOOKING;
          case Chosen _ -> FreedStatus.OFFERED;
          case Taken _ -> FreedStatus.TAKEN;
          case Over _ -> FreedStatus.OVER;
        },
        switch (freed.state()) {
          case Chosen(var choice) -> recipient(choice);
          case Taken(var choice, _) -> recipient(choice);
          case Looking _, Over _ -> null;
        },
        freed.tries().stream()
            .map(each -> new TryView(recipient(each.choice()), each.outcome()))
            .toList());
  }

  private RecipientView recipient(Choice choice) {
    return new RecipientView(
        choice.entryId(),
        choice.patientId(),
        name(choice.patientId()),
        local(choice.start()),
        local(choice.until()));
  }

  private PersonName name(String patientId) {
    Patient patient = patients.get(patientId);
    return patient == null ? new PersonName("", "") : patient.details().name();
  }

  private OfferView offer(Offer offer) {
    return new OfferView(
        offer.appointmentId(),
        offer.practitionerId(),
        local(offer.visit().from()),
        local(offer.visit().until()),
        local(offer.madeAt()),
        local(offer.until()));
  }

  private PastOfferView past(PastOffer past) {
    return new PastOfferView(
        past.offer().practitionerId(),
        local(past.offer().visit().from()),
        past.outcome(),
        local(past.at()));
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
