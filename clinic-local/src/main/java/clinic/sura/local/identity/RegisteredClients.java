package clinic.sura.local.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two clients: clinic-web logs people in, the launcher asks for a token of a role. */
final class RegisteredClients {

  static final String CLI = "sura-cli";

  private static final Duration ACCESS_TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration REFRESH_TOKEN_LIFE = Duration.ofHours(12);

  private RegisteredClients() {}

  static List<RegisteredClient> of(IdentitySettings settings) {
    return List.of(web(settings), cli(settings));
  }

  private static RegisteredClient web(IdentitySettings settings) {
    RegisteredClient.Builder client =
        RegisteredClient.withId("clinic-web")
            .clientId("clinic-web")
            .clientSecret("{noop}" + settings.webSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .scope("openid")
            .scope("profile")
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(tokens());
    for (String address : settings.webAddresses()) {
      client.redirectUri(address + "/login/oauth2/code/sura");
      client.postLogoutRedirectUri(address + "/").postLogoutRedirectUri(address);
    }
    return client.build();
  }

  private static RegisteredClient cli(IdentitySettings settings) {
    RegisteredClient.Builder client =
        RegisteredClient.withId(CLI)
            .clientId(CLI)
            .clientSecret("{noop}" + settings.cliSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenSettings(tokens());
    Arrays.stream(DemoUser.values()).map(DemoUser::role).forEach(client::scope);
    return client.build();
  }

  private static TokenSettings tokens() {
    return TokenSettings.builder()
        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE)
        .build();
  }
}
