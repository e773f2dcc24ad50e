/**
 * Units of botulinum toxin, which mean something only together with their product.
 *
 * <p>Units of different products are never converted, compared or summed: they are product-specific
 * (labels of Jeuveau and Letybo; UCUM: arbitrary units are not commensurable). So there is no type
 * for bare units that could be added across products: a {@link clinic.sura.treatment.dose.Dose}
 * carries its product, and sums are kept {@linkplain clinic.sura.treatment.dose.DoseTotals apart by
 * product}. Sums and differences of units are made here and nowhere else, but for a vial's, which
 * holds one product; a test of the classes says so.
 */
@NullMarked
package clinic.sura.treatment.dose;

import org.jspecify.annotations.NullMarked;
