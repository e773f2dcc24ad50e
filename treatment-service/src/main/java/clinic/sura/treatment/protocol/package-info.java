/**
 * The protocol of a programme: every number that a clinical rule uses, with where it comes from.
 *
 * <p>A protocol is data (a versioned file that the clinic's physicians sign off). Nothing in this
 * service has a clinical number of its own.
 */
@NullMarked
package clinic.sura.treatment.protocol;

import org.jspecify.annotations.NullMarked;
