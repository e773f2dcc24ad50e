package clinic.sura.treatment.adverseevent;

/** Where it is. */
public enum ReactionSite {
  LEFT_LEG,
  RIGHT_LEG,
  BOTH_LEGS,
  ELSEWHERE
}
