package clinic.sura.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClinicWebTest {

  private static final SmallIdentityProvider identity = new SmallIdentityProvider();
  private static final SmallService booking = new SmallService();
  private static final SmallService notification = new SmallService();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("sura.web.login.issuer", identity::issuer);
    registry.add("sura.web.services.booking", booking::address);
    registry.add("sura.web.services.notification", notification::address);
    // Nobody listens there.
    registry.add("sura.web.services.treatment", () -> "http://localhost:1");
  }

  @BeforeEach
  void everything_is_well() {
    identity.tokenLife = Duration.ofHours(1);
    identity.renewing = true;
    booking.calls.clear();
  }

  @Test
  void a_call_without_a_session_is_told_to_sign_in_and_not_redirected() {
    HttpResponse<String> answer = new Browser(port).get("/api/booking/patients");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:sura:problem:sign-in-needed");
    assertThat(booking.calls).isEmpty();
  }

  @Test
  void signing_in_proves_possession_of_the_code_and_says_who_it_is() {
    Browser browser = new Browser(port).signedIn();

    assertThat(identity.asked("code-0"))
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scope", "openid profile");
    assertThat(browser.get("/api/me").body())
        .isEqualToIgnoringWhitespace(
            """
            {"name":"Nok Suksai","roles":["FRONT_DESK"],"clinicId":"bangkok","practitionerId":null}
            """);
  }

  @Test
  void the_browser_holds_no_token_but_a_session_cookie_that_scripts_cannot_read() {
    Browser browser = new Browser(port).signedIn();

    assertThat(browser.cookie("sura_session")).get().matches(cookie -> cookie.isHttpOnly());
    assertThat(browser.get("/api/me").body()).doesNotContain("eyJ");
  }

  @Test
  void a_call_reaches_the_service_with_the_token_and_without_the_browsers_cookies() {
    new Browser(port).signedIn().get("/api/booking/slots?serviceId=calf-session&from=2026-12-01");

    SmallService.Call call = booking.calls.getFirst();
    assertThat(call.uri())
        .startsWith("/api/slots?")
        .contains("serviceId=calf-session", "from=2026-12-01");
    assertThat(call.headers()).doesNotContainKey("Cookie");
    assertThat(call.headers().get("Authorization").getFirst()).startsWith("Bearer eyJ");
  }

  @Test
  void a_write_keeps_its_body_and_its_idempotency_key() {
    Browser browser = new Browser(port).signedIn();
    browser.get("/api/me");

    assertThat(browser.post("/api/booking/appointments", "{\"a\":1}").statusCode()).isEqualTo(200);
    SmallService.Call call = booking.calls.getFirst();
    assertThat(call.body()).isEqualTo("{\"a\":1}");
    assertThat(call.headers().get("Idempotency-key")).isEqualTo(List.of("key-1"));
  }

  @Test
  void a_write_that_another_site_sends_is_refused() {
    Browser browser = new Browser(port).signedIn();

    HttpResponse<String> answer = browser.postFromElsewhere("/api/booking/appointments", "{}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(booking.calls).isEmpty();
  }

  @Test
  void an_expired_token_is_renewed_on_the_way() {
    identity.tokenLife = Duration.ofSeconds(5);
    Browser browser = new Browser(port).signedIn();
    int before = identity.renewals.get();
    identity.tokenLife = Duration.ofHours(1);

    assertThat(browser.get("/api/booking/rooms").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/booking/rooms").statusCode()).isEqualTo(200);
    assertThat(identity.renewals.get() - before).isEqualTo(1);
  }

  @Test
  void a_session_that_the_provider_ended_has_to_sign_in_again() {
    identity.tokenLife = Duration.ofSeconds(5);
    Browser browser = new Browser(port).signedIn();
    identity.renewing = false;

    assertThat(browser.get("/api/booking/rooms").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void a_service_that_is_down_is_answered_for_at_once() {
    HttpResponse<String> answer = new Browser(port).signedIn().get("/api/treatment/charts/p1");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("urn:sura:problem:service-unavailable")
        .contains("\"service\":\"treatment\"");
  }

  @Test
  void live_updates_come_through_at_once_and_end_when_the_page_leaves() throws IOException {
    try (BufferedReader page = new Browser(port).signedIn().stream("/api/booking/live", "4.5.6")) {
      assertThat(page.readLine()).isEqualTo(":");
      booking.tell("event: change\n");
      assertThat(page.readLine()).isEmpty();
      assertThat(page.readLine()).isEqualTo("event: change");
    }

    SmallService.Call call = booking.calls.getFirst();
    assertThat(call.uri()).isEqualTo("/api/live");
    assertThat(call.headers().get("Last-event-id")).containsExactly("4.5.6");
    assertThat(call.headers().get("Authorization").getFirst()).startsWith("Bearer eyJ");
    assertThat(call.headers()).doesNotContainKey("Cookie");
    await().atMost(Duration.ofSeconds(20)).until(() -> !booking.tell(":\n\n"));
  }

  @Test
  void live_updates_of_a_service_that_is_down_are_answered_for_at_once() {
    assertThat(new Browser(port).signedIn().get("/api/treatment/live").statusCode()).isEqualTo(503);
    assertThat(new Browser(port).get("/api/booking/live").statusCode()).isEqualTo(401);
  }

  @Test
  void signing_out_ends_the_session_here_and_says_where_to_end_it_there() {
    Browser browser = new Browser(port).signedIn();
    browser.get("/api/me");

    assertThat(browser.post("/api/logout", "").body())
        .contains(identity.issuer() + "/logout?id_token_hint=");
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void every_page_address_gets_the_pages_and_scripts_only_from_here() {
    HttpResponse<String> page = new Browser(port).get("/desk?date=2026-12-01");

    assertThat(page.body()).contains("the pages");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void a_link_gets_the_pages_of_patients_which_tell_nobody_where_they_are() {
    for (String address :
        List.of("/a/c29tZQ.signature", "/m/c29tZQ", "/o/c29tZQ", "/r/c29tZQ", "/s/c29tZQ")) {
      HttpResponse<String> page = new Browser(port).get(address);

      assertThat(page.body()).contains("a page of patients");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self';");
      assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void what_is_done_by_a_link_needs_no_session_and_takes_nobodys_along() {
    Browser browser = new Browser(port).signedIn();
    browser.get("/links/appointments/token");
    assertThat(browser.postFromElsewhere("/links/appointments/token/confirm", "{}").statusCode())
        .isEqualTo(200);
    assertThat(new Browser(port).postFromElsewhere("/links/messages/token", "{}").statusCode())
        .isEqualTo(200);

    assertThat(booking.calls)
        .hasSize(3)
        .allSatisfy(
            call ->
                assertThat(call.headers())
                    .doesNotContainKey("Cookie")
                    .doesNotContainKey("Authorization"));
    assertThat(booking.calls.get(1).uri()).isEqualTo("/links/appointments/token/confirm");
    assertThat(browser.postFromElsewhere("/links/calendar-feeds/token", "{}").statusCode())
        .isEqualTo(405);
    assertThat(browser.postFromElsewhere("/a/token", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void what_patients_tell_of_a_treatment_goes_to_its_service() {
    HttpResponse<String> answer =
        new Browser(port).postFromElsewhere("/links/check-ins/token", "{}");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"service\":\"treatment\"");
    assertThat(booking.calls).isEmpty();
  }

  @Test
  void a_mail_program_stops_messages_by_a_form_and_whoever_opens_that_address_sees_the_page() {
    Browser browser = new Browser(port);

    assertThat(
            browser
                .postForm("/links/messages/token/stop/news", "List-Unsubscribe=One-Click")
                .statusCode())
        .isEqualTo(204);
    assertThat(browser.get("/links/messages/token/stop/news").body())
        .contains("a page of patients");
    assertThat(booking.calls)
        .extracting(SmallService.Call::method, SmallService.Call::uri)
        .containsExactly(
            tuple("POST", "/links/messages/token/stop/news"),
            tuple("GET", "/links/messages/token/stop/news"));
  }

  @Test
  void what_providers_tell_is_passed_on_as_it_came_and_needs_no_session() {
    Browser browser = new Browser(port);
    String form = "MessageSid=SM1&MessageStatus=delivered&To=%2B66812345678";

    assertThat(
            browser
                .postForm("/webhooks/twilio?message=m1", form, "X-Twilio-Signature", "c2lnbmVk")
                .statusCode())
        .isEqualTo(200);

    assertThat(notification.calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.uri()).isEqualTo("/webhooks/twilio?message=m1");
              assertThat(call.body()).isEqualTo(form);
              assertThat(call.headers()).containsKey("X-twilio-signature");
            });
    assertThat(browser.postForm("/webhooks/a/b", form).statusCode()).isEqualTo(403);
  }

  @Test
  void hashed_files_are_kept_for_a_year_and_missing_ones_are_missing() {
    Browser browser = new Browser(port);

    assertThat(browser.get("/assets/page-abc123.js").headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    assertThat(browser.get("/assets/page-gone.js").statusCode()).isEqualTo(404);
  }

  @Test
  void the_health_probes_are_open_and_nothing_else_of_the_actuator_is() {
    Browser browser = new Browser(port);

    assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(browser.get("/actuator/env").statusCode()).isIn(401, 403);
  }
}
