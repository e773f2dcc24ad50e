/** Equipment over HTTP. */
@NullMarked
package clinic.sura.booking.equipment.web;

import org.jspecify.annotations.NullMarked;
