package clinic.sura.web.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import clinic.sura.web.login.SessionTokens;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /api/<service>/…} here is {@code /api/…} at that service. */
@Configuration(proxyBeanMethods = false)
class RelayRoutes {

  /** Before the routes below, which would end a stream as a call that takes too long. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> live(RelayProperties services, LiveRelay live) {
    return RouterFunctions.route()
        .GET("/api/booking/live", request -> live.stream(request, "booking", services.booking()))
        .GET(
            "/api/treatment/live",
            request -> live.stream(request, "treatment", services.treatment()))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> booking(RelayProperties services, SessionTokens tokens) {
    return to("booking", services.booking(), tokens);
  }

  @Bean
  RouterFunction<ServerResponse> treatment(RelayProperties services, SessionTokens tokens) {
    return to("treatment", services.treatment(), tokens);
  }

  @Bean
  RouterFunction<ServerResponse> notification(RelayProperties services, SessionTokens tokens) {
    return to("notification", services.notification(), tokens);
  }

  /** Signed links bring their own permission: nobody is signed in, and no token goes along. */
  @Bean
  RouterFunction<ServerResponse> links(RelayProperties services) {
    return route("links")
        .GET("/links/calendar-feeds/**", http())
        .GET("/links/appointments/**", http())
        .POST("/links/appointments/**", http())
        .GET("/links/messages/**", http())
        .POST("/links/messages/**", http())
        .GET("/links/offers/**", http())
        .POST("/links/offers/**", http())
        .before(uri(services.booking()))
        .filter(new AnonymousCall("booking"))
        .build();
  }

  /** What patients tell of a treatment is the treatment service's to take. */
  @Bean
  RouterFunction<ServerResponse> treatmentLinks(RelayProperties services) {
    return route("treatment-links")
        .GET("/links/check-ins/**", http())
        .POST("/links/check-ins/**", http())
        .GET("/links/lot-recalls/**", http())
        .POST("/links/lot-recalls/**", http())
        .GET("/links/questionnaires/**", http())
        .POST("/links/questionnaires/**", http())
        .before(uri(services.treatment()))
        .filter(new AnonymousCall("treatment"))
        .build();
  }

  /**
   * What providers of messages tell: they sign it, and the service checks that. JSON is passed on
   * as it came. A form may be encoded anew on the way: who sends one signs its fields, not its
   * text.
   */
  @Bean
  RouterFunction<ServerResponse> webhooks(RelayProperties services) {
    return route("webhooks")
        .GET("/webhooks/*", http())
        .POST("/webhooks/*", http())
        .before(uri(services.notification()))
        .filter(new AnonymousCall("notification"))
        .build();
  }

  /** The business clock that can be moved where the stack is tried out; 404 everywhere else. */
  @Bean
  RouterFunction<ServerResponse> businessClock(RelayProperties services, SessionTokens tokens) {
    return route("clock")
        .GET("/api/clock", http())
        .before(uri(services.booking()))
        .before(setPath("/local/clock"))
        .filter(new SignedInCall("booking", tokens))
        .build();
  }

  private static RouterFunction<ServerResponse> to(
      String service, URI address, SessionTokens tokens) {
    return route(service)
        .route(path("/api/" + service + "/**"), http())
        .before(uri(address))
        .before(rewritePath("/api/" + service + "/(?<rest>.*)", "/api/${rest}"))
        .filter(new SignedInCall(service, tokens))
        .build();
  }
}
