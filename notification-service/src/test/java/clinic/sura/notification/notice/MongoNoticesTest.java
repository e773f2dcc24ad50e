package clinic.sura.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.notice.Duties.Duty;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoNoticesTest extends NoticesContract {

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final String clinic = "c-" + UUID.randomUUID();

  @Autowired Notices notices;
  @Autowired Staff staff;
  @Autowired Duties duties;
  @Autowired MongoDatabase database;

  @Override
  Notices notices() {
    return notices;
  }

  @Test
  void one_of_an_unknown_kind_is_left_out_and_stops_no_other() {
    Instant at = Instant.parse("2002-02-03T04:05:06Z");
    Notice known = Notice.raised(clinic, NoticeCause.first(NoticeKind.LOT_RECALL, "1", null), at);
    Notice newer = Notice.raised(clinic, NoticeCause.first(NoticeKind.LOT_RECALL, "2", null), at);
    notices.add(known);
    notices.add(newer);
    database
        .getCollection("notices")
        .updateOne(Filters.eq("_id", newer.id()), Updates.set("kind", "OF_A_NEWER_VERSION"));

    assertThat(notices.due(at, 10_000)).contains(known);
    assertThat(notices.open(clinic)).containsExactly(known);
  }

  @Test
  void the_latest_description_of_each_of_the_staff_counts() {
    staff.learn(member("dr-b", 2, "new@clinic.example"));
    staff.learn(member("dr-b", 1, "old@clinic.example"));
    staff.learn(member("dr-a", 1, null));

    assertThat(staff.of(clinic))
        .isEqualTo(List.of(member("dr-a", 1, null), member("dr-b", 2, "new@clinic.example")));
    assertThat(staff.of("elsewhere")).isEmpty();
  }

  @Test
  void those_are_there_who_have_a_visit_on_the_clinics_own_day() {
    // 00:30 and 23:30 on 2 December in Bangkok, and a minute after.
    visit("early", 1, "dr-early", "2026-12-01T17:30:00Z", true);
    visit("late", 1, "dr-late", "2026-12-02T16:30:00Z", true);
    visit("tomorrow", 1, "dr-tomorrow", "2026-12-02T17:00:00Z", true);
    visit("off", 2, "dr-off", "2026-12-02T05:00:00Z", false);
    visit("off", 1, "dr-off", "2026-12-02T05:00:00Z", true);
    visit("moved", 1, "dr-moved", "2026-12-02T05:00:00Z", true);
    visit("moved", 2, "dr-moved", "2026-12-09T05:00:00Z", true);

    assertThat(duties.thereOn(clinic, Instant.parse("2026-12-01T17:00:00Z")))
        .containsExactly("dr-early", "dr-late");
    assertThat(duties.thereOn("elsewhere", Instant.parse("2026-12-01T17:00:00Z"))).isEmpty();
  }

  @Test
  void who_treated_is_known_by_the_visit() {
    visit("a", 1, "dr-anan", "2026-12-02T05:00:00Z", true);
    duties.learnSession(clinic, clinic + "/s", clinic + "/a");
    duties.learnSession(clinic, clinic + "/s", clinic + "/a");

    assertThat(duties.treatedAt(clinic, clinic + "/s")).contains("dr-anan");
    assertThat(duties.treatedAt(clinic, clinic + "/other")).isEmpty();
  }

  private StaffMember member(String id, long version, String email) {
    return new StaffMember(clinic, id, version, "Dr. " + id, true, email, null);
  }

  private void visit(String id, long version, String who, String start, boolean takesPlace) {
    duties.learn(
        new Duty(
            clinic, clinic + "/" + id, version, who, Instant.parse(start), BANGKOK, takesPlace));
  }
}
