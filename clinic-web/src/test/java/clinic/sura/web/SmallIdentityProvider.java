package clinic.sura.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** As much of OpenID Connect as a login needs, with every answer in the test's hands. */
final class SmallIdentityProvider implements AutoCloseable {

  final AtomicInteger renewals = new AtomicInteger();
  volatile Duration tokenLife = Duration.ofHours(1);
  volatile boolean renewing = true;
  volatile boolean up = true;

  private final RSAKey key;
  private final HttpServer server;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  SmallIdentityProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext(
        "/jwks", http -> json(http, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What the browser was sent here with, by the code it went back with. */
  Map<String, String> asked(String code) {
    return asked.get(code);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void metadata(HttpExchange http) throws IOException {
    json(
        http,
        up ? 200 : 503,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "issuer",
                    issuer(),
                    "authorization_endpoint",
                    issuer() + "/authorize",
                    "token_endpoint",
                    issuer() + "/token",
                    "jwks_uri",
                    issuer() + "/jwks",
                    "end_session_endpoint",
                    issuer() + "/logout",
                    "subject_types_supported",
                    List.of("public"),
                    "response_types_supported",
                    List.of("code"),
                    "id_token_signing_alg_values_supported",
                    List.of("RS256"))));
  }

  private void authorize(HttpExchange http) throws IOException {
    Map<String, String> query = parameters(http.getRequestURI().getRawQuery());
    String code = "code-" + asked.size();
    asked.put(code, query);
    http.getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  private void token(HttpExchange http) throws IOException {
    Map<String, String> form =
        parameters(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if ("refresh_token".equals(form.get("grant_type"))) {
      renewals.incrementAndGet();
      if (!renewing) {
        json(http, 400, "{\"error\":\"invalid_grant\"}");
        return;
      }
    }
    String nonce =
        asked.getOrDefault(form.getOrDefault("code", ""), Map.of()).getOrDefault("nonce", "");
    json(http, 200, tokens(nonce));
  }

  private String tokens(String nonce) {
    String id = signed(Duration.ofHours(1), nonce);
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "access_token",
                signed(tokenLife, nonce),
                "refresh_token",
                "refresh",
                "id_token",
                id,
                "token_type",
                "Bearer",
                "expires_in",
                tokenLife.toSeconds()));
  }

  private String signed(Duration life, String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("desk")
            .audience("clinic-web")
            .claim("name", "Nok Suksai")
            .claim("roles", List.of("FRONT_DESK"))
            .claim("clinicId", "bangkok")
            .claim("nonce", nonce)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static Map<String, String> parameters(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange http, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }
}
