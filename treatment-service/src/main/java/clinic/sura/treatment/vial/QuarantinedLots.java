package clinic.sura.treatment.vial;

import clinic.sura.treatment.dose.Product;

/** The lots that must not be used any more. */
public interface QuarantinedLots {

  boolean include(String clinicId, Product product, String lot);
}
