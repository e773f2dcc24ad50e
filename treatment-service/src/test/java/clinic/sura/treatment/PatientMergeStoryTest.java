package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was given to a person under two records counts as given to one. */
@ServiceTest
class PatientMergeStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private PatientMerges merges;

  private TestClinic clinic;
  private String survivor;
  private String replaced;

  @BeforeEach
  void plannedTwice() {
    clinic = new TestClinic(api, events, clock);
    survivor = clinic.plannedPatient();
    replaced = clinic.plannedPatient();
  }

  private ClinicEvent merged(long version) {
    return new PatientsMerged(TestClinic.CLINIC, replaced, version, survivor, clock.instant());
  }

  private ClinicEvent undone(long version) {
    return new PatientsMergeUndone(TestClinic.CLINIC, replaced, version, survivor, clock.instant());
  }

  private void merge() {
    events.publish(TestClinic.CLINIC, merged(1));
    awaitSurvivor(survivor);
  }

  private void awaitSurvivor(String expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> merges.survivorOf(TestClinic.CLINIC, replaced).equals(expected));
  }

  private String drafted(String patient) {
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
    return session;
  }

  private String given(String patient) {
    return clinic.chart(patient).at("/cumulativeUnits/BOTOX").asString();
  }

  private List<String> refusals(String session) {
    return TestClinic.rules(clinic.sign(session, "[]").expect(422).json().get("unresolved"));
  }

  @Test
  void what_the_other_record_was_given_counts_against_limit_and_interval() {
    clinic.sign(drafted(replaced), "[]").expect(200);
    String session = clinic.draft(clinic.arrivedSession(survivor));
    String first = clinic.vial();
    String second = clinic.vial();
    String points =
        Stream.of(
                TestClinic.points("LEFT", 6, 20, first), TestClinic.points("RIGHT", 6, 20, second))
            .flatMap(each -> each)
            .collect(Collectors.joining(",", "[", "]"));
    clinic.place(session, points).expect(200);
    String limit = "HARD dose.rolling.ceiling";
    assertThat(refusals(session)).doesNotContain(limit, "HARD interval.minimum");

    merge();

    assertThat(refusals(session)).contains(limit, "HARD interval.minimum");
    assertThat(given(survivor)).isEqualTo(given(replaced)).startsWith("170");
    assertThat(clinic.chart(survivor).get("encounters")).hasSize(4);
    String path = "/api/charts/" + survivor + "/verification";
    assertThat(clinic.physician().get(path).expect(200).json().get("intact").asBoolean()).isTrue();
  }

  @Test
  void of_two_records_signed_at_once_the_second_is_judged_with_the_first() throws Exception {
    List<String> drafts = List.of(drafted(survivor), drafted(replaced));
    merge();

    List<Future<Api.Response>> answers;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(
              drafts.stream()
                  .map(draft -> (Callable<Api.Response>) () -> clinic.sign(draft, "[]"))
                  .toList());
    }

    assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
        .containsExactlyInAnyOrder(200, 422);
    assertThat(given(survivor)).startsWith("170");
  }

  @Test
  void after_an_undone_merge_each_keeps_what_was_given_under_its_own_record() {
    merge();
    clinic.sign(drafted(replaced), "[]").expect(200);
    assertThat(given(survivor)).startsWith("170");

    events.publish(TestClinic.CLINIC, undone(2));
    awaitSurvivor(replaced);

    assertThat(given(replaced)).startsWith("170");
    assertThat(clinic.chart(survivor).at("/cumulativeUnits/BOTOX").asString("0"))
        .doesNotStartWith("170");
    clinic.sign(drafted(survivor), "[]").expect(200);
  }

  @Test
  void news_that_comes_twice_and_late_changes_nothing() {
    events.publish(TestClinic.CLINIC, undone(2));
    events.publish(TestClinic.CLINIC, merged(3));
    awaitSurvivor(survivor);

    events.publish(TestClinic.CLINIC, merged(1));
    events.publish(TestClinic.CLINIC, undone(2));
    // One key, one order: the booked session shows that all before it are handled.
    clinic.bookSession(replaced);

    assertThat(merges.survivorOf(TestClinic.CLINIC, replaced)).isEqualTo(survivor);
  }
}
