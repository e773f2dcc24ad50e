/** LINE by its Messaging API. */
@NullMarked
package clinic.sura.notification.channel.line;

import org.jspecify.annotations.NullMarked;
