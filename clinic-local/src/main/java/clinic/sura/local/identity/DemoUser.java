package clinic.sura.local.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who works at the demo clinic; the password is the user name. */
enum DemoUser {
  DESK("desk", "FRONT_DESK", "Nok Suksai", null),
  DOCTOR("doctor", "PHYSICIAN", "Dr. Anan Chaiyasit", "dr-anan"),
  NURSE("nurse", "NURSE", "Ploy Rattana", null),
  MANAGER("manager", "MANAGER", "Malee Wong", null);

  private static final String CLINIC = "bangkok";

  private final String userName;
  private final String role;
  private final String fullName;
  private final @Nullable String practitionerId;

  DemoUser(String userName, String role, String fullName, @Nullable String practitionerId) {
    this.userName = userName;
    this.role = role;
    this.fullName = fullName;
    this.practitionerId = practitionerId;
  }

  String userName() {
    return userName;
  }

  String role() {
    return role;
  }

  static Optional<DemoUser> named(String userName) {
    return Arrays.stream(values()).filter(user -> user.userName.equals(userName)).findFirst();
  }

  static Optional<DemoUser> withRole(String role) {
    return Arrays.stream(values()).filter(user -> user.role.equals(role)).findFirst();
  }

  /** What tokens say of the user, beside the subject. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new TreeMap<>();
    claims.put("name", fullName);
    claims.put("roles", java.util.List.of(role));
    claims.put("clinicId", CLINIC);
    if (practitionerId != null) {
      claims.put("practitionerId", practitionerId);
    }
    return claims;
  }
}
