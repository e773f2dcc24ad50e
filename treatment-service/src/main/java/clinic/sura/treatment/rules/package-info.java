/**
 * The clinical rules: pure functions from (protocol, facts of the chart, proposal) to findings.
 *
 * <p>A hard finding refuses; a soft one asks for a written reason that stays with the record. All
 * numbers, and the source of each, come from the protocol. Whether the injector holds a credential
 * that is valid on that date is decided by the booking service, which offers nobody else: it is no
 * rule here.
 */
@NullMarked
package clinic.sura.treatment.rules;

import org.jspecify.annotations.NullMarked;
