/** What a person can be given on paper: PDF documents in every language that patients read. */
@NullMarked
package clinic.sura.treatment.paper;

import org.jspecify.annotations.NullMarked;
