/** What patients answer to messages about their visits. */
@NullMarked
package clinic.sura.notification.reply;

import org.jspecify.annotations.NullMarked;
