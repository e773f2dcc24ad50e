package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Desk.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(50)
class BrokerAwayTest {

  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration CAUGHT_UP_AFTER = Duration.ofSeconds(10);

  @Test
  void bookings_go_on_and_every_event_arrives_once_the_broker_is_back(
      LocalClinic clinic, Desk desk) {
    clinic.kill(Component.BROKER);
    Instant back = Instant.now().plus(AWAY);
    List<Patient> booked = new ArrayList<>();

    await("the broker has been away for " + AWAY)
        .atMost(AWAY.plusSeconds(30))
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              Patient patient = desk.registerPatient();
              Instant asked = Instant.now();
              desk.book(desk.freeConsultation(patient), UUID.randomUUID().toString()).expect(201);
              assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
              booked.add(patient);
              return Instant.now().isAfter(back);
            });
    assertThat(booked).hasSizeGreaterThan(10);
    assertThat(Databases.of(clinic).pendingEvents()).isGreaterThan(0);

    clinic.start(Component.BROKER);

    await("every event has arrived")
        .atMost(CAUGHT_UP_AFTER)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(Databases.of(clinic).pendingEvents()).isZero();
              for (Patient patient : booked) {
                assertThat(desk.encounters(patient.id())).hasSize(1);
                assertThat(desk.messages(patient.id())).isNotEmpty();
              }
            });
  }
}
