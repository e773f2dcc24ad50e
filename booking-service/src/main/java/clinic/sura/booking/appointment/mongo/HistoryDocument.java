package clinic.sura.booking.appointment.mongo;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.HistoryEntry;
import clinic.sura.booking.appointment.HistoryEntry.What;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to an appointment, as stored. */
public record HistoryDocument(
    Instant at, String subject, String name, String what, @Nullable String note) {

  static HistoryDocument of(HistoryEntry entry) {
    return new HistoryDocument(
        entry.at(), entry.by().subject(), entry.by().name(), entry.what().name(), entry.note());
  }

  HistoryEntry toEntry() {
    return new HistoryEntry(at, new Actor(subject, name), What.valueOf(what), note);
  }
}
