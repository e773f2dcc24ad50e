package clinic.sura.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AdmissionTest {

  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();
  private final FilterChain slow =
      (request, response) -> {
        begun.incrementAndGet();
        try {
          mayEnd.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };

  @AfterEach
  void let_all_end() {
    mayEnd.countDown();
  }

  @Test
  void beyond_the_limit_it_says_when_to_come_again_and_begins_nothing() throws Exception {
    Admission admission = new Admission(1, Duration.ZERO, JsonMapper.shared());
    inBackground(admission);

    MockHttpServletResponse refused = new MockHttpServletResponse();
    admission.doFilter(request("/api/slots"), refused, slow);

    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString()).contains("/problems/overloaded", "/api/slots");
    assertThat(begun).hasValue(1);
  }

  @Test
  void whoever_waited_is_let_in_once_another_has_left() throws Exception {
    Admission admission = new Admission(1, Duration.ofSeconds(20), JsonMapper.shared());
    inBackground(admission);
    Thread second = Thread.ofVirtual().start(() -> pass(admission));
    await().until(() -> second.getState() != Thread.State.RUNNABLE);
    assertThat(begun).hasValue(1);

    mayEnd.countDown();

    second.join();
    assertThat(begun).hasValue(2);
  }

  @Test
  void probes_are_answered_in_a_rush_too() throws Exception {
    Admission admission = new Admission(1, Duration.ZERO, JsonMapper.shared());
    inBackground(admission);
    MockHttpServletResponse probe = new MockHttpServletResponse();
    admission.doFilter(request("/actuator/health"), probe, (_, _) -> {});
    assertThat(probe.getStatus()).isEqualTo(200);
  }

  @Test
  void pages_that_listen_for_live_updates_take_nobodys_place() throws Exception {
    Admission admission = new Admission(1, Duration.ZERO, JsonMapper.shared());
    Thread listening =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    admission.doFilter(request("/api/live"), new MockHttpServletResponse(), slow);
                  } catch (IOException | ServletException e) {
                    throw new IllegalStateException(e);
                  }
                });
    await().until(() -> begun.get() == 1);

    MockHttpServletResponse answered = new MockHttpServletResponse();
    admission.doFilter(request("/api/slots"), answered, (_, _) -> {});

    assertThat(answered.getStatus()).isEqualTo(200);
    mayEnd.countDown();
    listening.join();
  }

  private void inBackground(Admission admission) {
    Thread.ofVirtual().start(() -> pass(admission));
    await().until(() -> begun.get() == 1);
  }

  private void pass(Admission admission) {
    try {
      admission.doFilter(request("/api/slots"), new MockHttpServletResponse(), slow);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static MockHttpServletRequest request(String path) {
    return new MockHttpServletRequest("GET", path);
  }
}
