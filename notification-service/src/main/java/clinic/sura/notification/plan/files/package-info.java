/** Reads the message plan from its file. */
@NullMarked
package clinic.sura.notification.plan.files;

import org.jspecify.annotations.NullMarked;
