/** What the clinic may look at of its messages: the plan, and each message with sample data. */
@NullMarked
package clinic.sura.notification.preview;

import org.jspecify.annotations.NullMarked;
