package clinic.sura.web.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people are logged in.
 *
 * @param issuer the identity provider, as browsers and tokens name it
 * @param discoveryUrl where this server reads the provider's metadata when it reaches it by another
 *     address than browsers do; empty to ask the issuer
 * @param clientId this application at the provider
 * @param clientSecret its secret
 */
@ConfigurationProperties("sura.web.login")
record LoginProperties(
    String issuer, @Nullable String discoveryUrl, String clientId, String clientSecret) {

  String metadataUrl() {
    return discoveryUrl == null || discoveryUrl.isBlank()
        ? issuer + "/.well-known/openid-configuration"
        : discoveryUrl;
  }
}
