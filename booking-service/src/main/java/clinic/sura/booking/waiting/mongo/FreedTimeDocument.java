package clinic.sura.booking.waiting.mongo;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedState;
import clinic.sura.booking.waiting.FreedState.Choice;
import clinic.sura.booking.waiting.FreedState.Chosen;
import clinic.sura.booking.waiting.FreedState.Looking;
import clinic.sura.booking.waiting.FreedState.Over;
import clinic.sura.booking.waiting.FreedState.Taken;
import clinic.sura.booking.waiting.FreedTime;
import clinic.sura.booking.waiting.FreedTime.Outcome;
import clinic.sura.booking.waiting.FreedTime.Try;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A freed time as stored.
 *
 * @param open whether something is still to be done with it
 * @param choice who has it now, or null
 * @param endedAt when it was taken or over, or null
 */
public record FreedTimeDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String appointmentId,
    String practitionerId,
    Instant start,
    Instant end,
    String localDate,
    Instant freedAt,
    boolean open,
    String state,
    @Nullable ChoiceDocument choice,
    @Nullable Instant endedAt,
    List<TryDocument> tries)
    implements AggregateDocument {

  /** Who gets a time, as stored. */
  public record ChoiceDocument(
      String entryId,
      String patientId,
      String serviceId,
      String appointmentId,
      String practitionerId,
      Instant start,
      Instant end,
      Instant madeAt,
      Instant until) {

    static ChoiceDocument of(Choice choice) {
      return new ChoiceDocument(
          choice.entryId(),
          choice.patientId(),
          choice.serviceId(),
          choice.appointmentId(),
          choice.practitionerId(),
          choice.start(),
          choice.end(),
          choice.madeAt(),
          choice.until());
    }

    Choice toChoice() {
      return new Choice(
          entryId, patientId, serviceId, appointmentId, practitionerId, start, end, madeAt, until);
    }
  }

  /** What came of offering it to one patient, as stored. */
  public record TryDocument(ChoiceDocument choice, String outcome) {}

  static FreedTimeDocument of(FreedTime freed) {
    String name =
        switch (freed.state()) {
          case Looking _ -> "LOOKING";
          case Chosen _ -> "CHOSEN";
          case Taken _ -> "TAKEN";
          case Over _ -> "OVER";
        };
    Choice choice =
        switch (freed.state()) {
          case Chosen(var chosen) -> chosen;
          case Taken(var taken, _) -> taken;
          case Looking _, Over _ -> null;
        };
    Instant endedAt =
        switch (freed.state()) {
          case Taken(_, var at) -> at;
          case Over(var at) -> at;
          case Looking _, Chosen _ -> null;
        };
    return new FreedTimeDocument(
        freed.id(),
        freed.clinicId(),
        freed.version(),
        freed.appointmentId(),
        freed.practitionerId(),
        freed.visit().from(),
        freed.visit().until(),
        freed.date().toString(),
        freed.freedAt(),
        freed.state().isOpen(),
        name,
        choice == null ? null : ChoiceDocument.of(choice),
        endedAt,
        freed.tries().stream()
            .map(each -> new TryDocument(ChoiceDocument.of(each.choice()), each.outcome().name()))
            .toList());
  }

  FreedTime toFreedTime() {
    return new FreedTime(
        clinicId,
        id,
        version,
        appointmentId,
        practitionerId,
        new TimeSpan(start, end),
        LocalDate.parse(localDate),
        freedAt,
        toState(),
        tries.stream()
            .map(each -> new Try(each.choice().toChoice(), Outcome.valueOf(each.outcome())))
            .toList());
  }

  private FreedState toState() {
    return switch (state) {
      case "LOOKING" -> new Looking();
      case "CHOSEN" -> new Chosen(Objects.requireNonNull(choice).toChoice());
      case "TAKEN" ->
          new Taken(Objects.requireNonNull(choice).toChoice(), Objects.requireNonNull(endedAt));
      case "OVER" -> new Over(Objects.requireNonNull(endedAt));
      default -> throw new IllegalStateException("A freed time is never " + state);
    };
  }
}
