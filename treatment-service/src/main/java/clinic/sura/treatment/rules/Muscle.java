package clinic.sura.treatment.rules;

/** Muscles of the calf. */
public enum Muscle {
  GASTROCNEMIUS,
  SOLEUS
}
