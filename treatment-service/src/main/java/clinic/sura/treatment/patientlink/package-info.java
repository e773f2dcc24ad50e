/** What patients tell the clinic after a session by a link that was sent to them. */
@NullMarked
package clinic.sura.treatment.patientlink;

import org.jspecify.annotations.NullMarked;
