package clinic.sura.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of notices does. */
abstract class NoticesContract {

  private static final Instant RAISED = Instant.parse("2001-02-03T04:05:06Z");

  private final String clinic = "c-" + UUID.randomUUID();

  abstract Notices notices();

  @Test
  void a_notice_comes_back_as_it_was_added_and_is_added_once() {
    Notice notice = notice(RAISED);
    notices().add(notice);

    assertThat(notices().find(clinic, notice.id())).contains(notice);
    assertThat(notices().find("elsewhere", notice.id())).isEmpty();
    assertThatThrownBy(() -> notices().add(notice)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> notices().load(clinic, "none", Cause.none()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void of_two_that_change_it_one_wins() {
    Notice notice = notice(RAISED);
    notices().add(notice);
    Notice has = notices().save(notice.acknowledged("Dr. Anan", RAISED), Cause.none());

    assertThat(notices().find(clinic, notice.id())).contains(has);
    assertThat(has.version()).isEqualTo(2);
    assertThatThrownBy(() -> notices().save(notice.acknowledged("B", RAISED), Cause.none()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void what_is_due_is_found_until_somebody_has_it() {
    Notice notice = notice(RAISED);
    Notice later = notice(RAISED.plusSeconds(20));
    notices().add(notice);
    notices().add(later);

    assertThat(mine(RAISED)).containsExactly(notice);
    assertThat(mine(RAISED.plus(Duration.ofDays(400)))).containsExactlyInAnyOrder(notice, later);

    Notice told = notices().save(told(notice), Cause.none());
    assertThat(mine(RAISED)).containsExactly(told);
    notices().save(told.acknowledged("Dr. Anan", RAISED), Cause.none());
    assertThat(mine(RAISED.plusSeconds(20))).containsExactly(later);
  }

  @Test
  void the_open_ones_are_listed_oldest_first_and_all_newest_first() {
    Notice first = notice(RAISED);
    Notice second = notice(RAISED.plusSeconds(1));
    Notice third = notice(RAISED.plusSeconds(2));
    List.of(third, first, second).forEach(notices()::add);
    Notice has = notices().save(second.acknowledged(null, RAISED.plusSeconds(5)), Cause.none());

    assertThat(notices().open(clinic)).containsExactly(first, third);
    assertThat(notices().latest(clinic, 2)).containsExactly(third, has);
    assertThat(notices().open("elsewhere")).isEmpty();
  }

  private Notice notice(Instant at) {
    NoticeCause cause =
        NoticeCause.first(NoticeKind.ADVERSE_EVENT, UUID.randomUUID().toString(), "session-1");
    return Notice.raised(clinic, cause, at);
  }

  private static Notice told(Notice notice) {
    Recipient anan = new Recipient("dr-anan", "Dr. Anan", "anan@clinic.example", null);
    Telling telling = Telling.of(notice.id(), 1, anan, Channel.EMAIL, RAISED);
    return new Notice(
        notice.id(),
        notice.clinicId(),
        notice.cause(),
        notice.raisedAt(),
        1,
        RAISED.plusSeconds(600),
        List.of(telling),
        null,
        notice.version());
  }

  private List<Notice> mine(Instant until) {
    return notices().due(until, 10_000).stream()
        .filter(each -> each.clinicId().equals(clinic))
        .toList();
  }
}
