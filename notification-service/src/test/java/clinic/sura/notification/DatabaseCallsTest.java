package clinic.sura.notification;

import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.opened;
import static clinic.sura.notification.Given.signed;
import static clinic.sura.notification.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.notification.sending.SendDueMessages;
import clinic.sura.testing.ServiceTest;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * What the database is asked about a patient, call by call: each costs the clinic's machine about a
 * millisecond, and they creep in unseen. What serves all patients together, such as the look for
 * what is due and the relay of events, is not among them.
 */
@ServiceTest
// With a database of its own, where no other context sends what is due here.
@TestPropertySource(properties = {"sura.sending.enabled=false", "sura.service=notification-calls"})
class DatabaseCallsTest {

  private static final int NOON = 12;
  private static final int MANY = 40;

  @Autowired KeepPreference preferences;
  @Autowired LearnFact facts;
  @Autowired PlanMessages plan;
  @Autowired SendDueMessages sender;
  @Autowired Clock clock;
  @Autowired Calls calls;

  private final String patient = "p-" + UUID.randomUUID();

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @BeforeEach
  void nothingElseIsDue() {
    while (sender.sendDue()) {
      calls.started.clear();
    }
  }

  @Test
  void a_visit_that_is_booked_and_confirmed_by_text_message() {
    patientWith(null);
    String now = clock.instant().toString();
    String start = clock.instant().plus(Period.ofDays(20)).toString();

    assertThat(of(() -> learn("visit:v-" + patient, booked(1, now, start))))
        .containsExactly(
            "insert occasions", "find patientMerges", "find preferences", "insert messages");
    assertThat(of(sender::sendDue))
        .containsExactly(
            "find patientMerges",
            "find preferences",
            "find occasions",
            "findAndModify messages",
            "findAndModify messages");
  }

  @Test
  void a_session_that_is_signed_and_its_aftercare_by_mail() {
    patientWith(patient + "@example.test");
    String now = clock.instant().toString();
    LocalDate check = today().plusDays(7);

    assertThat(
            of(
                () ->
                    learn(
                        "session:s-" + patient,
                        signed(1, now, check.toString(), check.plusDays(7).toString()))))
        .containsExactly(
            "insert occasions", "find patientMerges", "find preferences", "insert messages");
    assertThat(of(sender::sendDue))
        .containsExactly(
            "find patientMerges",
            "find preferences",
            "find occasions",
            "findAndModify messages",
            "findAndModify messages");
  }

  @Test
  void a_patient_who_is_here_and_needs_none_of_three_reminders() {
    patientWith(null);
    String now = clock.instant().toString();
    String start = clock.instant().plus(Period.ofDays(20)).toString();
    learn("visit:v-" + patient, booked(1, now, start));

    assertThat(
            of(() -> learn("visit:v-" + patient, visit(2, now, VisitChange.CHECKED_IN, 0, start))))
        .containsExactly(
            "find occasions",
            "findAndModify occasions",
            "find patientMerges",
            "find preferences",
            "find messages",
            "update messages");
  }

  @Test
  void a_recall_by_mail_of_which_a_patient_gets_only_so_many() {
    patientWith(patient + "@example.test");
    String now = clock.instant().toString();

    assertThat(
            of(
                () ->
                    learn(
                        "recall:r-" + patient,
                        opened(1, now, today().toString(), today().plusDays(30).toString()))))
        .containsExactly(
            "insert occasions", "find patientMerges", "find preferences", "insert messages");
    assertThat(of(sender::sendDue))
        .containsExactly(
            "find patientMerges",
            "find preferences",
            "find occasions",
            "find messages",
            "findAndModify messages",
            "findAndModify messages");
  }

  /** Eight are sent side by side; each read that is slow gathers those that come meanwhile. */
  @Test
  void many_that_are_due_at_once_and_share_what_is_read() {
    String now = clock.instant().toString();
    String start = clock.instant().plus(Period.ofDays(20)).toString();
    for (int i = 0; i < MANY; i++) {
      String one = patient + "-" + i;
      preferences.keep(Given.patient(one, null, "en", zoneWhereItIsNoon(), 1));
      plan.of(facts.learn("visit:v-" + one, Given.CLINIC, one, booked(1, now, start)));
    }
    calls.slow = "find preferences";

    List<String> asked = of(sender::sendDue);

    calls.slow = "";
    assertThat(asked).filteredOn("findAndModify messages"::equals).hasSize(2 * MANY);
    for (String read : List.of("find patientMerges", "find preferences", "find occasions")) {
      assertThat(asked).filteredOn(read::equals).hasSizeBetween(MANY / 8, MANY * 3 / 4);
    }
  }

  @Test
  void one_look_tells_that_nothing_is_due_on_any_channel() {
    List<Call> idle =
        await("a look that finds nothing, though events of other tests may still come in")
            .until(
                () -> {
                  calls.started.clear();
                  sender.sendDue();
                  return List.copyOf(calls.started);
                },
                look -> look.stream().noneMatch(call -> call.name().startsWith("findAndModify")));

    assertThat(idle)
        .filteredOn(call -> call.name().equals("find messages") && call.text().contains("dueKey"))
        .hasSize(1);
  }

  private void learn(String occasion, Fact fact) {
    plan.of(facts.learn(occasion, Given.CLINIC, patient, fact));
  }

  private void patientWith(String email) {
    preferences.keep(Given.patient(patient, email, "en", zoneWhereItIsNoon(), 1));
  }

  /** What the database is asked about the patient meanwhile. */
  private List<String> of(Runnable action) {
    calls.started.clear();
    action.run();
    return calls.started.stream()
        .filter(call -> call.text().contains(patient))
        .map(Call::name)
        .toList();
  }

  /** Clear of the quiet hours, whenever this runs. */
  private ZoneId zoneWhereItIsNoon() {
    return ZoneOffset.ofHours(NOON - clock.instant().atOffset(ZoneOffset.UTC).getHour());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zoneWhereItIsNoon());
  }

  record Call(String name, String text) {}

  static final class Calls implements CommandListener {

    final List<Call> started = new CopyOnWriteArrayList<>();

    /** A call of this name takes its time. */
    volatile String slow = "";

    @Override
    public void commandStarted(CommandStartedEvent event) {
      String name = event.getCommandName();
      var of = event.getCommand().get(name);
      Call call =
          new Call(
              name + (of != null && of.isString() ? " " + of.asString().getValue() : ""),
              event.getCommand().toJson());
      started.add(call);
      if (call.name().equals(slow)) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  /** Takes every text message. */
  static final class Texter implements ChannelProvider {
    @Override
    public Channel channel() {
      return Channel.SMS;
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public Outcome send(OutgoingMessage message) {
      return new Outcome.Accepted();
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Providers {
    @Bean
    Texter texter() {
      return new Texter();
    }

    @Bean
    Calls calls() {
      return new Calls();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer counted(Calls calls) {
      return settings -> settings.addCommandListener(calls);
    }
  }
}
