package clinic.sura.notification.sending;

import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.template.CalendarEntry;
import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.RenderedMessage;
import org.jspecify.annotations.Nullable;

/** The calendar files that mails carry. */
final class Invitations {

  private final CalendarFiles files;

  Invitations(CalendarFiles files) {
    this.files = files;
  }

  /** What a message says of a visit, for a calendar; nothing if it makes or changes none. */
  @Nullable Invitation of(
      MessageKind kind,
      Occasion occasion,
      VisitChanged visit,
      RenderedMessage rendered,
      String address) {
    return switch (kind) {
      case BOOKING_CONFIRMED, RESCHEDULED ->
          invitation("REQUEST", occasion, visit, rendered, address);
      case CANCELLED -> invitation("CANCEL", occasion, visit, rendered, address);
      case REMINDER,
          MISSED,
          AFTERCARE,
          RESULT_CHECK,
          MAINTENANCE_RECALL,
          WAITING_LIST_OFFER,
          LOT_RECALL ->
          null;
    };
  }

  private Invitation invitation(
      String method,
      Occasion occasion,
      VisitChanged visit,
      RenderedMessage rendered,
      String address) {
    return new Invitation(
        method,
        files.write(
            new CalendarEntry(
                occasion.subject(),
                method.equals("CANCEL"),
                visit.sequence(),
                visit.at(),
                visit.details(),
                rendered.calendarTitle(),
                address)));
  }
}
