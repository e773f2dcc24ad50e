package clinic.sura.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

  private static final Instant EXPIRY = Instant.parse("2026-12-01T02:00:00Z");

  private final List<String> verified = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(EXPIRY.minusSeconds(30));
  private final VerifiedTokens tokens = new VerifiedTokens(this::verify, now::get);

  @Test
  void a_token_is_verified_once() {
    assertThat(tokens.decode("good").getSubject()).isEqualTo("desk");
    assertThat(tokens.decode("good").getSubject()).isEqualTo("desk");
    assertThat(verified).containsExactly("good");
  }

  @Test
  void an_expired_token_is_verified_anew() {
    tokens.decode("good");
    now.set(EXPIRY);
    tokens.decode("good");
    assertThat(verified).containsExactly("good", "good");
  }

  @Test
  void a_bad_token_is_bad_each_time() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).containsExactly("bad", "bad");
  }

  private Jwt verify(String token) {
    verified.add(token);
    if (token.equals("bad")) {
      throw new BadJwtException("signature");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("desk")
        .expiresAt(EXPIRY)
        .build();
  }
}
