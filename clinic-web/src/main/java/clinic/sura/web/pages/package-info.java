/** Serves the built pages. */
@NullMarked
package clinic.sura.web.pages;

import org.jspecify.annotations.NullMarked;
