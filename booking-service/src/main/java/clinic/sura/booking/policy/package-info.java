/** What a clinic asks of patients who call off late or do not come. */
@NullMarked
package clinic.sura.booking.policy;

import org.jspecify.annotations.NullMarked;
