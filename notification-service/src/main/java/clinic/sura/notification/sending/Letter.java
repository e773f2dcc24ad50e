package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.sending.TakeAlong.Companion;
import java.util.List;

/**
 * What is handed over as one: a message, and those that it takes along.
 *
 * @param along in the order in which they are due; mostly none
 */
record Letter(MessageIntent intent, Known known, List<Companion> along) {}
