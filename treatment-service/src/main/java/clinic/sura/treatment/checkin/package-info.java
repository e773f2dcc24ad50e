/** That a patient was asked after a session, and is well. What is not well is an adverse event. */
@NullMarked
package clinic.sura.treatment.checkin;

import org.jspecify.annotations.NullMarked;
