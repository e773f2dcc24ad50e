package clinic.sura.treatment.rules;

/** What the bulk of the treated area is made of. */
public enum Bulk {
  MUSCLE,
  FAT,
  OEDEMA,
  MIXED
}
