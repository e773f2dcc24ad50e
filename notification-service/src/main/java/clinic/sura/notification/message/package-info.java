/** The ledger: one intent for each message that a patient gets or would have got. */
@NullMarked
package clinic.sura.notification.message;

import org.jspecify.annotations.NullMarked;
