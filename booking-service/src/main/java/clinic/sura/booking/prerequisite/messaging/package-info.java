/** Where prerequisites are learnt from. */
@NullMarked
package clinic.sura.booking.prerequisite.messaging;

import org.jspecify.annotations.NullMarked;
