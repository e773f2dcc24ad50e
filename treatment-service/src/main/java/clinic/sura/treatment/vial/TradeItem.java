package clinic.sura.treatment.vial;

import clinic.sura.treatment.dose.Dose;

/**
 * What the number on a pack stands for, as this clinic has learnt it.
 *
 * @param gtin Global Trade Item Number of 14 digits, as a GS1 DataMatrix has it
 * @param labelled product and labelled units of a vial
 */
public record TradeItem(String gtin, Dose labelled) {}
