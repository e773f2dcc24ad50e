/** Sends what is due: checked once more, claimed durably, tried again with back-off. */
@NullMarked
package clinic.sura.notification.sending;

import org.jspecify.annotations.NullMarked;
