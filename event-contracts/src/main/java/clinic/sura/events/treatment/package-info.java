/** Events that the treatment service publishes, on the topic {@code sura.treatment}. */
@NullMarked
package clinic.sura.events.treatment;

import org.jspecify.annotations.NullMarked;
