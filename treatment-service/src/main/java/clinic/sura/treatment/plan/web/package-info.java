/** Plans over HTTP. */
@NullMarked
package clinic.sura.treatment.plan.web;

import org.jspecify.annotations.NullMarked;
