/** Text messages by Twilio. */
@NullMarked
package clinic.sura.notification.channel.twilio;

import org.jspecify.annotations.NullMarked;
