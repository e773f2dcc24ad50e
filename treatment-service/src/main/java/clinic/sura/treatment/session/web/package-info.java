/** Sessions over HTTP. */
@NullMarked
package clinic.sura.treatment.session.web;

import org.jspecify.annotations.NullMarked;
