package clinic.sura.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.SettableClock;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Channels;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.notice.Duties.Duty;
import clinic.sura.notification.notice.files.ShippedNoticePlan;
import clinic.sura.notification.sending.ChannelPlaces;
import clinic.sura.notification.sending.ProviderPlaces;
import clinic.sura.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Anan and Siriporn treat, Kwan has left, Malee is the manager. */
class TellStaffTest {

  private static final String CLINIC = "bangkok";
  private static final NoticeCause EVENT =
      NoticeCause.first(NoticeKind.ADVERSE_EVENT, "event-1", "session-1");
  private static final String ANAN = "anan@clinic.example";
  private static final String SIRIPORN = "siriporn@clinic.example";
  private static final String MALEE = "malee@clinic.example";

  private final SettableClock clock = new SettableClock("2026-12-02T03:00:00Z");
  private final World world = new World(Channel.EMAIL, Channel.SMS);
  private final Channels channels = new Channels(List.of(world.mailer, world.texter));
  private final Notices notices = new InMemoryNotices();
  private final RaiseNotice raise = new RaiseNotice(notices, clock);
  private final AcknowledgeNotice acknowledge = new AcknowledgeNotice(notices, clock);
  private final Map<String, StaffMember> described = new LinkedHashMap<>();
  private final Set<String> there = new TreeSet<>();
  private final Map<String, String> treated = new LinkedHashMap<>();
  private final TellStaff tell = instance();

  TellStaffTest() {
    describe("dr-anan", ANAN, "+66811111111", true);
    describe("dr-siriporn", SIRIPORN, null, true);
    describe("dr-kwan", "kwan@clinic.example", null, false);
  }

  @Test
  void who_signed_the_session_is_told_by_mail_and_text_message_without_any_detail() {
    treated.put("session-1", "dr-anan");
    there.add("dr-siriporn");
    raise.raise(CLINIC, EVENT);

    tell.tellDue();
    tell.tellDue();

    String words =
        "Something urgent needs you in Sura: https://clinic.example/notices/" + notice().id();
    assertThat(world.mailer.sent)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.address()).isEqualTo(ANAN);
              assertThat(mail.text()).isEqualTo(words);
              assertThat(mail.html()).contains("/notices/" + notice().id() + "\"");
            });
    assertThat(world.texter.sent)
        .singleElement()
        .satisfies(
            sms -> {
              assertThat(sms.address()).isEqualTo("+66811111111");
              assertThat(sms.text()).isEqualTo(words);
            });
    assertThat(notice().state()).isEqualTo(NoticeState.NOTIFIED);
  }

  @Test
  void where_nobody_knows_who_signed_it_those_are_told_who_are_there_today() {
    there.add("dr-siriporn");
    there.add("dr-kwan");
    raise.raise(CLINIC, EVENT);

    tell.tellDue();

    assertThat(mailed()).containsExactly(SIRIPORN);
  }

  @Test
  void one_cause_has_one_notice_however_often_it_is_told_of() {
    there.add("dr-siriporn");
    NoticeCause recall = NoticeCause.first(NoticeKind.LOT_RECALL, "recall-1", null);
    for (int patient = 0; patient < 40; patient++) {
      raise.raise(CLINIC, recall);
      tell.tellDue();
    }

    assertThat(notices.open(CLINIC)).hasSize(1);
    assertThat(mailed()).containsExactly(SIRIPORN);
  }

  @Test
  void whoever_does_not_answer_is_followed_by_all_then_the_managers_then_everybody() {
    treated.put("session-1", "dr-siriporn");
    raise.raise(CLINIC, EVENT);

    assertThat(toldInTurn("PT0S")).containsExactly(SIRIPORN);
    assertThat(toldInTurn("PT9M59S")).isEmpty();
    assertThat(toldInTurn("PT1S")).containsExactly(ANAN, SIRIPORN);
    assertThat(toldInTurn("PT10M")).containsExactly(MALEE);
    assertThat(toldInTurn("PT29M")).isEmpty();
    assertThat(toldInTurn("PT1M")).containsExactly(ANAN, MALEE, SIRIPORN);
    assertThat(toldInTurn("PT1H")).containsExactly(ANAN, MALEE, SIRIPORN);
    for (int hour = 0; hour < 30; hour++) {
      toldInTurn("PT1H");
    }

    assertThat(notice().round()).isEqualTo(15);
    assertThat(notice().nextRoundAt()).isNull();
    assertThat(world.mailer.sent)
        .extracting(OutgoingMessage::messageId)
        .hasSize(1 + 2 + 1 + 12 * 3)
        .doesNotHaveDuplicates();
  }

  @Test
  void once_somebody_has_it_nobody_else_is_told_and_who_was_first_stays() {
    treated.put("session-1", "dr-anan");
    world.texter.answer = _ -> new Outcome.Unreachable("HTTP_503");
    raise.raise(CLINIC, EVENT);
    tell.tellDue();

    acknowledge.acknowledge(CLINIC, notice().id(), "Dr. Siriporn", Cause.none());
    acknowledge.acknowledge(CLINIC, notice().id(), "Dr. Anan", Cause.none());
    world.texter.answer = _ -> new Outcome.Accepted();
    assertThat(toldInTurn("PT10M")).containsExactly();
    assertThat(toldInTurn("PT10H")).containsExactly();

    assertThat(world.texter.sent).isEmpty();
    assertThat(notice().state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    assertThat(notice().acknowledgement())
        .isEqualTo(new Acknowledgement("Dr. Siriporn", Instant.parse("2026-12-02T03:00:00Z")));
    assertThat(notice().tellings())
        .extracting(Telling::status)
        .containsExactly(Telling.Status.TOLD, Telling.Status.NOT_NEEDED);
  }

  @Test
  void a_physician_who_knows_by_the_chart_ends_it_whichever_event_comes_first() {
    treated.put("session-1", "dr-anan");
    raise.known(CLINIC, EVENT, clock.instant());
    raise.raise(CLINIC, EVENT);
    tell.tellDue();

    assertThat(world.mailer.sent).isEmpty();
    assertThat(notices.open(CLINIC)).isEmpty();
  }

  @Test
  void what_is_not_taken_is_tried_again_and_if_nobody_can_be_told_the_next_round_begins() {
    treated.put("session-1", "dr-siriporn");
    world.mailer.answer = _ -> new Outcome.Rejected("550");
    raise.raise(CLINIC, EVENT);
    tell.tellDue();
    world.mailer.answer = _ -> new Outcome.Accepted();

    assertThat(toldInTurn("PT0S")).containsExactly(ANAN, SIRIPORN);
    assertThat(notice().tellings().getFirst().reason()).isEqualTo("550");
    assertThat(notice().round()).isEqualTo(2);
  }

  @Test
  void while_nobody_is_described_it_stays_open_and_is_looked_at_again() {
    described.clear();
    raise.raise(CLINIC, EVENT);
    noManager = true;
    tell.tellDue();
    assertThat(notice().state()).isEqualTo(NoticeState.OPEN);

    describe("dr-new", "new@clinic.example", null, true);
    assertThat(toldInTurn("PT10M")).containsExactly("new@clinic.example");
  }

  @Test
  void after_a_lost_answer_it_goes_out_again_under_the_same_id_and_says_so() {
    treated.put("session-1", "dr-siriporn");
    List<OutgoingMessage> handed = new ArrayList<>();
    world.mailer.answer =
        mail -> {
          handed.add(mail);
          return handed.size() == 1 ? new Outcome.AnswerLost("TIMEOUT") : new Outcome.Accepted();
        };
    raise.raise(CLINIC, EVENT);

    tell.tellDue();
    clock.advance(Duration.ofSeconds(5));
    tell.tellDue();
    tell.tellDue();

    assertThat(handed).extracting(OutgoingMessage::mayHaveBeenTaken).containsExactly(false, true);
    assertThat(handed).extracting(OutgoingMessage::messageId).doesNotContainNull();
    assertThat(handed.getFirst().messageId()).isEqualTo(handed.getLast().messageId());
  }

  @Test
  void while_a_provider_is_down_no_try_is_spent() {
    treated.put("session-1", "dr-siriporn");
    world.mailer.ready = false;
    raise.raise(CLINIC, EVENT);
    for (int i = 0; i < 20; i++) {
      tell.tellDue();
      clock.advance(Duration.ofSeconds(15));
    }
    world.mailer.ready = true;
    tell.tellDue();

    assertThat(mailed()).containsExactly(SIRIPORN);
    assertThat(notice().tellings().getFirst().failures()).isZero();
  }

  @Test
  void two_instances_tell_each_once() throws Exception {
    there.add("dr-anan");
    there.add("dr-siriporn");
    for (int i = 0; i < 20; i++) {
      raise.raise(CLINIC, NoticeCause.first(NoticeKind.ADVERSE_EVENT, "event-" + i, null));
    }
    CyclicBarrier together = new CyclicBarrier(2);
    List<Thread> both =
        Stream.of(instance(), instance())
            .map(instance -> Thread.ofVirtual().start(() -> tellAt(together, instance)))
            .toList();
    for (Thread each : both) {
      each.join();
    }

    assertThat(world.mailer.sent)
        .extracting(OutgoingMessage::messageId)
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(world.texter.sent).hasSize(20);
  }

  @Test
  void the_words_are_there_in_thai_too() {
    assertThat(ShippedNoticePlan.texts("th").text()).contains("{link}").contains("ด่วน");
  }

  private boolean noManager;

  private TellStaff instance() {
    Managers managers =
        _ -> noManager ? List.of() : List.of(new Recipient("manager/1", "Malee", MALEE, null));
    return new TellStaff(
        notices,
        ShippedNoticePlan.plan(),
        new FindRecipients(new KnownStaff(), new KnownDuties(), managers, channels),
        ShippedNoticePlan.texts("en"),
        new ProviderPlaces(new ChannelPlaces(channels), channels),
        clock);
  }

  private static void tellAt(CyclicBarrier together, TellStaff instance) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    instance.tellDue();
  }

  private void describe(String id, String email, String phone, boolean active) {
    described.put(id, new StaffMember(CLINIC, id, 1, id, active, email, phone));
  }

  private Notice notice() {
    return notices.latest(CLINIC, 1).getFirst();
  }

  private List<String> mailed() {
    return world.mailer.sent.stream().map(OutgoingMessage::address).sorted().toList();
  }

  /** Who is mailed after that much more time. */
  private List<String> toldInTurn(String later) {
    clock.advance(Duration.parse(later));
    int before = world.mailer.sent.size();
    tell.tellDue();
    return world.mailer.sent.stream().skip(before).map(OutgoingMessage::address).sorted().toList();
  }

  private final class KnownStaff implements Staff {
    @Override
    public List<StaffMember> of(String clinicId) {
      return List.copyOf(described.values());
    }

    @Override
    public void learn(StaffMember member) {
      described.put(member.id(), member);
    }
  }

  private final class KnownDuties implements Duties {
    @Override
    public void learn(Duty duty) {
      there.add(duty.practitionerId());
    }

    @Override
    public void learnSession(String clinicId, String sessionId, String appointmentId) {
      treated.put(sessionId, appointmentId);
    }

    @Override
    public Set<String> thereOn(String clinicId, Instant instant) {
      return there;
    }

    @Override
    public Optional<String> treatedAt(String clinicId, String sessionId) {
      return Optional.ofNullable(treated.get(sessionId));
    }
  }
}
