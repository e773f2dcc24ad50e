/** WhatsApp by the Cloud API. */
@NullMarked
package clinic.sura.notification.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
