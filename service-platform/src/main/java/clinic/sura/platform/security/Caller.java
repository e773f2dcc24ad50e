package clinic.sura.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param subject stable id of the person
 * @param name as it is shown in histories
 * @param clinicId the clinic that the person works for; nothing of another clinic can be reached
 * @param practitionerId set for those who treat
 */
public record Caller(
    String subject,
    String name,
    Set<String> roles,
    String clinicId,
    @Nullable String practitionerId) {

  public boolean is(String role) {
    return roles.contains(role);
  }
}
