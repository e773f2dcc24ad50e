package clinic.sura.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens for tests, by role. */
public final class TestTokens {

  public static final String CLINIC = "bangkok";

  private static final RSAKey KEY = newKey();
  private static final Map<String, String> NAMES =
      Map.of(
          "FRONT_DESK", "Nok Suksai",
          "PHYSICIAN", "Dr. Anan Chaiyasit",
          "NURSE", "Ploy Rattana",
          "MANAGER", "Malee Wong");

  private TestTokens() {}

  /** A token of somebody with this role at the test clinic. */
  public static String of(String role) {
    return of(role, CLINIC);
  }

  /** A token of somebody with this role at that clinic. */
  public static String of(String role, String clinicId) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(role.toLowerCase(java.util.Locale.ROOT))
            .claim("name", NAMES.getOrDefault(role, role))
            .claim("roles", List.of(role))
            .claim("clinicId", clinicId)
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    if (role.equals("PHYSICIAN")) {
      claims.claim("practitionerId", "dr-anan");
    }
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JwtDecoder decoder() {
    try {
      return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
