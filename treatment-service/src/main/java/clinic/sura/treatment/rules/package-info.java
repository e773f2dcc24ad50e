/**
 * The clinical rules: pure functions from (protocol, facts of the chart, proposal) to findings.
 *
 * <p>A hard finding refuses; a soft one asks for a written reason that stays with the record. All
 * numbers, and the source of each, come from the protocol.
 */
@NullMarked
package clinic.sura.treatment.rules;

import org.jspecify.annotations.NullMarked;
