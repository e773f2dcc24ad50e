/** What is given to a person, over HTTP. */
@NullMarked
package clinic.sura.treatment.export.web;

import org.jspecify.annotations.NullMarked;
