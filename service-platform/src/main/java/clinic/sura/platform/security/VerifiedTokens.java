package clinic.sura.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were verified: a front desk sends the same one with each of a
 * hundred requests, and the signature of each would cost more than the answer. An expired token is
 * verified, and so refused, anew; one whose key was withdrawn is let in for a minute at most.
 */
final class VerifiedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final InstantSource realTime;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /**
   * Remembers what a decoder verified.
   *
   * @param realTime never the movable clock: tokens are another party's
   */
  VerifiedTokens(JwtDecoder decoder, InstantSource realTime) {
    this.decoder = decoder;
    this.realTime = realTime;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null && isCurrent(known)) {
      return known;
    }
    Jwt decoded = decoder.decode(token);
    verified.put(token, decoded);
    return decoded;
  }

  private boolean isCurrent(Jwt token) {
    Instant expiresAt = token.getExpiresAt();
    return expiresAt != null && realTime.instant().isBefore(expiresAt);
  }
}
