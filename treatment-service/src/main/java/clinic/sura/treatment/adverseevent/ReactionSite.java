package clinic.sura.treatment.adverseevent;

/** Where it is. A programme that treats something else than legs means its own two sides. */
public enum ReactionSite {
  LEFT_LEG,
  RIGHT_LEG,
  BOTH_LEGS,
  ELSEWHERE
}
