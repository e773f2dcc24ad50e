/**
 * Treatment sessions: a draft with its injection points, signed once, then immutable and amended by
 * appending.
 *
 * <h2>One session, several documents</h2>
 *
 * A session draws on ledgers that live in other documents: the {@linkplain
 * clinic.sura.treatment.vial.VialLedger vials} and the patient's {@linkplain
 * clinic.sura.treatment.chart.DoseLedger dose ledger} in the chart. There is no transaction over
 * them. Every change of the points, the signature and every amendment keep this order:
 *
 * <ol>
 *   <li>the vials, in the order of their ids, and (for a signature or an amendment) the chart are
 *       raised to at least what the session is about to say, each by a conditional write of its own
 *       version;
 *   <li>the session itself is written, conditional on its version, with its event;
 *   <li>the ledgers are settled to exactly what was written.
 * </ol>
 *
 * <p>So at every moment, a crash included, a ledger holds <b>at least</b> what the sessions say: a
 * vial is never overdrawn or shared, and the 12 weeks and the rolling ceiling are never missed.
 * What a crash can leave is a surplus (units held for a draft that was not written), which the next
 * writing or signing of that session corrects. All steps are idempotent by session id and version,
 * so a request that is repeated after a crash completes what the first one began.
 */
@NullMarked
package clinic.sura.treatment.session;

import org.jspecify.annotations.NullMarked;
