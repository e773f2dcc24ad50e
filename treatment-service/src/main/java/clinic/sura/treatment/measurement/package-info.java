/** What is read off a leg with tape and ultrasound. */
@NullMarked
package clinic.sura.treatment.measurement;

import org.jspecify.annotations.NullMarked;
