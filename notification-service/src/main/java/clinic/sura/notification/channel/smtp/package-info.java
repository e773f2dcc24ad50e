/** E-mail by SMTP. */
@NullMarked
package clinic.sura.notification.channel.smtp;

import org.jspecify.annotations.NullMarked;
