/**
 * What the features that describe a clinic share: how a description is put, and how it is kept at
 * hand.
 */
@NullMarked
package clinic.sura.booking.setup;

import org.jspecify.annotations.NullMarked;
