/** The attendance policy over HTTP. */
@NullMarked
package clinic.sura.booking.policy.web;

import org.jspecify.annotations.NullMarked;
