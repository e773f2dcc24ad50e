/**
 * Adverse events: what happened to a patient after a session, how serious it is, and by when the
 * clinic has to report it. What was written is never changed: follow-ups are appended.
 */
@NullMarked
package clinic.sura.treatment.adverseevent;

import org.jspecify.annotations.NullMarked;
