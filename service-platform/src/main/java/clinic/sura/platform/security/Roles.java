package clinic.sura.platform.security;

import java.util.List;

/** Who works in a clinic; the {@code roles} claim of a token holds these. */
public final class Roles {

  public static final String FRONT_DESK = "FRONT_DESK";
  public static final String PHYSICIAN = "PHYSICIAN";
  public static final String NURSE = "NURSE";
  public static final String MANAGER = "MANAGER";

  /**
   * For a machine that reads metrics; no person has it, and no endpoint of the clinic allows it.
   */
  public static final String METRICS = "METRICS";

  public static final List<String> ALL = List.of(FRONT_DESK, PHYSICIAN, NURSE, MANAGER);

  private Roles() {}
}
