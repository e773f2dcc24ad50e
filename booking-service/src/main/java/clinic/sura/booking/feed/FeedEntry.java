package clinic.sura.booking.feed;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.calendar.TimeSpan;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An appointment as a calendar outside the clinic shows it: initials, for such calendars are synced
 * to phones and providers that no name and nothing of a treatment is for.
 *
 * @param appointmentId names the entry through all its changes
 * @param sequence rises with each move and cancellation
 * @param changedAt when it last changed
 * @param cancelled whether it is called off
 * @param title the patient's initials
 * @param where the room in a practitioner's feed, the practitioner in a room's
 */
public record FeedEntry(
    String appointmentId,
    int sequence,
    Instant changedAt,
    boolean cancelled,
    TimeSpan visit,
    String title,
    String where) {

  /** That entry; none for what is kept for minutes only, or was never more than kept. */
  static Optional<FeedEntry> of(Appointment appointment, String where) {
    boolean shown =
        switch (appointment.state()) {
          case AppointmentState.Held _, AppointmentState.Released _ -> false;
          default -> true;
        };
    if (!shown) {
      return Optional.empty();
    }
    return Optional.of(
        new FeedEntry(
            appointment.id(),
            appointment.sequence(),
            appointment.history().getLast().at(),
            appointment.state() instanceof AppointmentState.Cancelled,
            appointment.place().visit(),
            initials(appointment.patient().name().given(), appointment.patient().name().family()),
            where));
  }

  private static String initials(String given, String family) {
    return Stream.of(given, family)
        .filter(part -> !part.isBlank())
        .map(part -> firstCharacter(part.strip()).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining(" "));
  }

  /** What a reader takes for one character: a letter with its marks. */
  private static String firstCharacter(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return text.substring(0, characters.next());
  }
}
