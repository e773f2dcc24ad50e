/** Passes the pages' calls on to the services, with the signed-in person's token. */
@NullMarked
package clinic.sura.web.relay;

import org.jspecify.annotations.NullMarked;
