/** What a message says, in the patient's language, without any health detail. */
@NullMarked
package clinic.sura.notification.template;

import org.jspecify.annotations.NullMarked;
