package clinic.sura.notification.message.web;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages.Place;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Places in a list of messages, as cursors. */
final class Places {

  private static final String BETWEEN = "|";

  private Places() {}

  static String cursorAfter(MessageIntent last) {
    return Cursor.of(last.dueAt() + BETWEEN + last.id());
  }

  static Place read(String cursor) {
    String key = Cursor.read(cursor);
    int between = key.indexOf(BETWEEN);
    try {
      return new Place(Instant.parse(key.substring(0, between)), key.substring(between + 1));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new FieldErrors(List.of(new FieldError("cursor", "must be a nextCursor of this list")));
    }
  }
}
