package clinic.sura.web.login;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The registration {@value #REGISTRATION}, discovered at its first use and then kept, so that this
 * server starts, and serves its pages, while the identity provider is down.
 */
@Component
class IdentityProvider implements ClientRegistrationRepository {

  static final String REGISTRATION = "sura";

  private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
      new ParameterizedTypeReference<>() {};

  private final LoginProperties properties;
  private final RestClient client;
  private volatile @Nullable ClientRegistration discovered;

  IdentityProvider(LoginProperties properties, ClientHttpRequestFactory requests) {
    this.properties = properties;
    this.client = RestClient.builder().requestFactory(requests).build();
  }

  /**
   * The registration, or null for any other name.
   *
   * @throws IdentityUnavailable when it is not known yet and the provider does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    return REGISTRATION.equals(registrationId) ? registration() : null;
  }

  ClientRegistration registration() {
    ClientRegistration known = discovered;
    if (known == null) {
      known = discover();
      discovered = known;
    }
    return known;
  }

  private ClientRegistration discover() {
    Map<String, Object> metadata = metadata();
    if (!properties.issuer().equals(metadata.get("issuer"))) {
      throw new IdentityUnavailable(
          "the provider calls itself %s, not %s"
              .formatted(metadata.get("issuer"), properties.issuer()),
          null);
    }
    return ClientRegistrations.fromOidcConfiguration(metadata)
        .registrationId(REGISTRATION)
        .clientId(properties.clientId())
        .clientSecret(properties.clientSecret())
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope("openid", "profile")
        // The id token says who it is; a second call could only fail.
        .userInfoUri("")
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private Map<String, Object> metadata() {
    try {
      Map<String, Object> metadata =
          client.get().uri(properties.metadataUrl()).retrieve().body(METADATA);
      return metadata == null ? Map.of() : metadata;
    } catch (RestClientException unreachable) {
      throw new IdentityUnavailable("no metadata at " + properties.metadataUrl(), unreachable);
    }
  }

  /** The identity provider is not known yet and cannot be asked now. */
  static final class IdentityUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityUnavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
