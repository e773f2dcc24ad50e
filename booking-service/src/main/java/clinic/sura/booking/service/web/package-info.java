/** The clinic's services over HTTP. */
@NullMarked
package clinic.sura.booking.service.web;

import org.jspecify.annotations.NullMarked;
