/** The rule of retention from the configuration. */
@NullMarked
package clinic.sura.treatment.retention.files;

import org.jspecify.annotations.NullMarked;
