package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.SessionBooked;
import clinic.sura.events.treatment.ChartOpened;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Charts;
import clinic.sura.treatment.patient.PatientIdentities;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that come twice, late and in any order leave what they leave in order. */
@ServiceTest
class IncomingEventsTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Charts charts;
  @Autowired private PatientIdentities patients;

  private TestClinic clinic;

  private record Told(String id, String subject, ClinicEvent event) {}

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
  }

  private static List<Told> story(String patient, String prefix, Instant start) {
    String clinicId = TestClinic.CLINIC;
    String a1 = prefix + "-a1";
    String a2 = prefix + "-a2";
    var first = TestClinic.details("calf-consultation", start);
    var moved = TestClinic.details("calf-consultation", start.plus(Duration.ofHours(1)));
    var session = TestClinic.details("calf-session", start.plus(Duration.ofDays(7)));
    List<ClinicEvent> events =
        List.of(
            TestClinic.registered(patient, 1, "Mei", "1994-05-02"),
            new PatientDetailsChanged(
                clinicId,
                patient,
                2,
                TestClinic.registered(patient, 2, "Meimei", "1994-05-03").details()),
            new ConsultationBooked(clinicId, patient, 1, a1, first),
            new AppointmentRescheduled(clinicId, patient, 2, a1, moved, start, 1, null, null),
            new PatientCheckedIn(clinicId, patient, 3, a1, moved, start),
            new SessionBooked(clinicId, patient, 1, a2, session),
            new AppointmentCancelled(clinicId, patient, 2, a2, session, 1, "ill"));
    List<Told> told = new ArrayList<>();
    events.forEach(event -> told.add(new Told(UUID.randomUUID().toString(), prefix, event)));
    return told;
  }

  @RepeatedTest(4)
  void replays_and_shuffles_leave_the_same_state(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String patient = UUID.randomUUID().toString();
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Told> shuffled = new ArrayList<>(story(patient, "shuffled-" + patient, start));
    shuffled.addAll(shuffled.subList(0, 4));
    Collections.shuffle(shuffled, random);

    shuffled.forEach(told -> events.publish(told.id(), told.subject(), told.event()));
    // A last event of the same patient shows that all before it are handled: one key, one order.
    String marker = clinic.bookSession(patient);

    Chart chart = charts.find(TestClinic.CLINIC, patient).orElseThrow();
    assertThat(chart.isOpen()).isTrue();
    assertThat(chart.encounters())
        .filteredOn(encounter -> !encounter.appointmentId().equals(marker))
        .extracting(
            e -> e.appointmentId().substring(e.appointmentId().length() - 2),
            e -> e.version(),
            e -> String.valueOf(e.kind()),
            e -> e.status().name(),
            e -> e.visit().start(),
            e -> e.checkedInAt())
        .containsExactly(
            tuple("a1", 3L, "CONSULTATION", "CHECKED_IN", start.plus(Duration.ofHours(1)), start),
            tuple("a2", 2L, "SESSION", "CANCELLED", start.plus(Duration.ofDays(7)), null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                patients
                    .find(TestClinic.CLINIC, patient)
                    .map(p -> p.version() == 2 && p.givenName().equals("Meimei"))
                    .orElse(false));
    assertThat(events.await(ChartOpened.class, e -> e.patientId().equals(patient))).isNotNull();
    assertThat(events.seen(ChartOpened.class, e -> e.patientId().equals(patient))).hasSize(1);
  }
}
