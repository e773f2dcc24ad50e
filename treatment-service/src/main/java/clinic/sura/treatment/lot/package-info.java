/**
 * Recalls of lots: quarantine at once, everybody concerned, and who has been told.
 *
 * <p>A vial serves one patient and its ledger holds, at every moment, at least what the sessions
 * say. So the vials of a lot name every patient and session of it, drafts included, and a recall
 * takes as long as the lot has vials, however many sessions the clinic has. The order is: the
 * recall is written (no vial of the lot is received any more), each vial is put aside by a
 * conditional write (no session that holds units of it after that is signed), and only then the
 * vials are read for the list. A crash in between leaves a recall that the same request completes.
 */
@NullMarked
package clinic.sura.treatment.lot;

import org.jspecify.annotations.NullMarked;
