package clinic.sura.treatment.rules;

/** What a calf's bulk is made of. */
public enum Bulk {
  MUSCLE,
  FAT,
  OEDEMA,
  MIXED
}
