/** Vials: from receipt over reconstitution to the last unit drawn. One vial serves one patient. */
@NullMarked
package clinic.sura.treatment.vial;

import org.jspecify.annotations.NullMarked;
