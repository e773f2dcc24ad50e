/** The thin server behind the clinic's pages. */
@NullMarked
package clinic.sura.web;

import org.jspecify.annotations.NullMarked;
