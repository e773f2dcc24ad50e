package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every endpoint with every role and without a token, as the OpenAPI documents name them. */
@SystemTest
@Order(30)
class RolesTest {

  private static final List<String> ROLES = List.of("FRONT_DESK", "PHYSICIAN", "NURSE", "MANAGER");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final HttpClient http = HttpClient.newHttpClient();

  /** An endpoint, and who may call it. */
  private record Endpoint(String method, String path, Set<String> roles) {}

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      names = {"BOOKING", "TREATMENT", "NOTIFICATION"})
  void only_the_named_roles_are_let_in(Component service, LocalClinic clinic) {
    URI address = clinic.ports().url(Port.valueOf(service.name()));
    List<Endpoint> endpoints =
        endpoints(clinic.api().as("MANAGER").get(service, "/v3/api-docs").expect(200).json());
    assertThat(endpoints).hasSizeGreaterThan(4);

    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : endpoints) {
      all.assertThat(endpoint.roles()).as("%s names roles", endpoint).isNotEmpty();
      all.assertThat(status(address, endpoint, null)).as("%s by nobody", endpoint).isEqualTo(401);
      for (String role : ROLES) {
        int status = status(address, endpoint, clinic.api().tokens().of(role));
        if (endpoint.roles().contains(role)) {
          all.assertThat(status).as("%s by %s", endpoint, role).isNotIn(401, 403).isLessThan(500);
        } else {
          all.assertThat(status).as("%s by %s", endpoint, role).isEqualTo(403);
        }
      }
    }
    all.assertAll();
  }

  private static List<Endpoint> endpoints(JsonNode document) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          endpoints.add(
              new Endpoint(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey().replaceAll("\\{[^}]+}", "nobody"),
                  operation
                      .getValue()
                      .path("x-roles")
                      .valueStream()
                      .map(JsonNode::asString)
                      .collect(Collectors.toSet())));
        }
      }
    }
    return endpoints;
  }

  private int status(URI address, Endpoint endpoint, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(endpoint.path()));
    // An empty object is valid nowhere that matters: allowed calls end in 4xx and change nothing.
    boolean hasBody = !endpoint.method().equals("GET");
    request.method(
        endpoint.method(), hasBody ? BodyPublishers.ofString("[]") : BodyPublishers.noBody());
    request.header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    // A live stream has no end: only how the answer begins is read.
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
