package clinic.sura.platform.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds who calls. */
public final class Callers {

  private Callers() {}

  /**
   * The caller of the current request.
   *
   * @throws IllegalStateException outside an authenticated request
   */
  public static Caller current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof CallerAuthentication known) {
      return known.caller();
    }
    throw new IllegalStateException("No caller: the endpoint is open");
  }
}
