package clinic.sura.treatment.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.adverseevent.AdverseEvent.Acknowledgement;
import clinic.sura.treatment.adverseevent.AdverseEvent.FollowUp;
import clinic.sura.treatment.adverseevent.AdverseEvent.Report;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.AdverseEvent.Submission;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.files.TestProtocol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from an adverse event: urgency, the clock of the report, and what is left to do. */
class StandingTest {

  private static final AdverseEventPolicy POLICY =
      TestProtocol.calfReduction().adverseEventPolicy();
  private static final LocalDate AWARE = LocalDate.parse("2026-12-10");

  private static AdverseEvent told(String reaction, Seriousness... criteria) {
    return told(reaction, ReactionOutcome.NOT_RECOVERED, criteria);
  }

  private static AdverseEvent told(
      String reaction, ReactionOutcome outcome, Seriousness... criteria) {
    Report report =
        new Report(
            AWARE.minusDays(2),
            AWARE,
            List.of(reaction),
            ReactionSite.ELSEWHERE,
            "",
            Set.of(criteria),
            "",
            outcome,
            Reporter.PATIENT,
            on(AWARE),
            "Nurse");
    return AdverseEvent.reported(
        "id", "bangkok", "mei", "session", "calf-reduction-7", report, POLICY);
  }

  private static Instant on(LocalDate day) {
    return day.atTime(3, 0).toInstant(ZoneOffset.UTC);
  }

  private static FollowUp judged(int daysLater, Seriousness... criteria) {
    return followUp(daysLater, Set.of(criteria), null);
  }

  private static FollowUp followUp(
      int daysLater, @Nullable Set<Seriousness> criteria, @Nullable ReactionOutcome outcome) {
    LocalDate day = AWARE.plusDays(daysLater);
    return new FollowUp(on(day), day, "Dr. Anan", "seen", List.of(), criteria, null, outcome, null);
  }

  private static FollowUp learned(int daysLater, String... reactions) {
    LocalDate day = AWARE.plusDays(daysLater);
    return new FollowUp(
        on(day),
        day,
        "Nurse",
        "told by telephone",
        List.of(reactions),
        null,
        null,
        ReactionOutcome.NOT_RECOVERED,
        null);
  }

  private static Acknowledgement knows(int followUps) {
    return new Acknowledgement(on(AWARE), "Dr. Anan", followUps);
  }

  private static Submission submitted(int daysLater) {
    LocalDate day = AWARE.plusDays(daysLater);
    return new Submission(on(day).plusSeconds(60), "Dr. Anan", day, "HPVC", "TH-1");
  }

  @Test
  void bruising_is_neither_urgent_nor_serious_and_has_no_clock() {
    assertThat(told("BRUISING").standing())
        .isEqualTo(new Standing(false, false, null, true, List.of()));
  }

  @Test
  void every_red_flag_is_urgent_and_its_clock_runs_until_somebody_judges_it() {
    List<String> redFlags =
        POLICY.reactions().stream()
            .filter(AdverseEventPolicy.Reaction::redFlag)
            .map(AdverseEventPolicy.Reaction::code)
            .toList();
    assertThat(redFlags).hasSize(8);
    for (String redFlag : redFlags) {
      AdverseEvent event = told(redFlag);
      assertThat(event.standing())
          .as(redFlag)
          .isEqualTo(new Standing(true, true, AWARE.plusDays(15), true, List.of()));
      assertThat(event.seriousness()).as("the reporter's words stay").isEmpty();
      assertThat(event.followedUp(judged(1), POLICY).standing())
          .isEqualTo(new Standing(true, false, null, true, List.of()));
    }
  }

  @Test
  void the_fatal_and_the_life_threatening_have_seven_days_the_other_serious_fifteen() {
    assertThat(told("OTHER", Seriousness.LIFE_THREATENING).standing().reportBy())
        .isEqualTo(AWARE.plusDays(7));
    assertThat(told("OTHER", ReactionOutcome.FATAL, Seriousness.DEATH).standing().reportBy())
        .isEqualTo(AWARE.plusDays(7));
    for (Seriousness other :
        List.of(
            Seriousness.HOSPITALISATION,
            Seriousness.DISABILITY,
            Seriousness.CONGENITAL_ANOMALY,
            Seriousness.OTHER_IMPORTANT)) {
      assertThat(told("OTHER", other).standing().reportBy()).isEqualTo(AWARE.plusDays(15));
    }
  }

  @Test
  void a_clock_begins_when_the_clinic_learns_how_serious_it_is() {
    AdverseEvent later = told("PAIN").followedUp(judged(20, Seriousness.HOSPITALISATION), POLICY);
    assertThat(later.standing().reportBy()).isEqualTo(AWARE.plusDays(35));

    AdverseEvent worse = later.followedUp(judged(22, Seriousness.LIFE_THREATENING), POLICY);
    assertThat(worse.standing().reportBy()).isEqualTo(AWARE.plusDays(29));
    assertThat(worse.standing().urgent()).isTrue();
  }

  @Test
  void becoming_worse_never_gives_more_time() {
    AdverseEvent worse =
        told("OTHER", Seriousness.HOSPITALISATION)
            .followedUp(judged(14, Seriousness.LIFE_THREATENING), POLICY);
    assertThat(worse.standing().reportBy()).isEqualTo(AWARE.plusDays(15));
  }

  @Test
  void saying_the_same_again_does_not_start_the_clock_anew() {
    AdverseEvent again =
        told("OTHER", Seriousness.HOSPITALISATION)
            .followedUp(judged(5, Seriousness.HOSPITALISATION), POLICY)
            .followedUp(followUp(6, null, ReactionOutcome.RECOVERING), POLICY);
    assertThat(again.standing().reportBy()).isEqualTo(AWARE.plusDays(15));
  }

  @Test
  void a_report_stops_the_clock_of_what_was_known_and_no_other() {
    AdverseEvent reported =
        told("OTHER", Seriousness.HOSPITALISATION).submitted(submitted(3), POLICY);
    assertThat(reported.standing().reportBy()).isNull();
    assertThat(reported.standing().serious()).isTrue();

    AdverseEvent worse = reported.followedUp(judged(4, Seriousness.LIFE_THREATENING), POLICY);
    assertThat(worse.standing().reportBy()).isEqualTo(AWARE.plusDays(11));
    assertThat(worse.submitted(submitted(4), POLICY).standing().reportBy()).isNull();
  }

  @Test
  void it_is_over_when_it_was_seen_reported_and_its_end_is_known() {
    AdverseEvent event = told("BREATHING", Seriousness.LIFE_THREATENING);
    AdverseEvent recovered = event.followedUp(followUp(1, null, ReactionOutcome.RECOVERED), POLICY);
    AdverseEvent seen =
        recovered.acknowledged(new Acknowledgement(on(AWARE), "Dr. Anan", 0), POLICY);
    assertThat(recovered.standing().open()).as("nobody has seen it").isTrue();
    assertThat(seen.standing().open()).as("it is not reported").isTrue();
    assertThat(seen.submitted(submitted(2), POLICY).standing().open()).isFalse();
    assertThat(told("PAIN").standing().open()).as("it lasts").isTrue();
  }

  @Test
  void an_unknown_outcome_ends_it_only_if_somebody_asked() {
    AdverseEvent unknown = told("PAIN", ReactionOutcome.UNKNOWN);
    assertThat(unknown.standing().open()).isTrue();
    assertThat(
            unknown
                .followedUp(followUp(30, null, ReactionOutcome.UNKNOWN), POLICY)
                .standing()
                .open())
        .isFalse();
  }

  @Test
  void the_first_acknowledgement_stays() {
    AdverseEvent twice =
        told("VOICE")
            .acknowledged(new Acknowledgement(on(AWARE), "Dr. Anan", 0), POLICY)
            .acknowledged(new Acknowledgement(on(AWARE.plusDays(1)), "Dr. Other", 0), POLICY);
    assertThat(twice.acknowledgement()).isNotNull();
    assertThat(twice.acknowledgement().by()).isEqualTo("Dr. Anan");
    assertThat(twice.version()).isEqualTo(3);
  }

  @Test
  void a_red_flag_that_is_learned_later_is_urgent_and_its_clock_counts_from_then() {
    AdverseEvent event = told("TIREDNESS").followedUp(learned(3, "SWALLOWING"), POLICY);

    assertThat(event.standing())
        .isEqualTo(new Standing(true, true, AWARE.plusDays(18), true, List.of(1)));
    assertThat(event.reactions()).containsExactly("TIREDNESS", "SWALLOWING");
    assertThat(event.learnedReactions().getLast().learnedOn()).isEqualTo(AWARE.plusDays(3));
    assertThat(event.seriousness()).as("the reporter's words stay").isEmpty();
    assertThat(event.followedUp(judged(4), POLICY).standing().reportBy()).isNull();
  }

  @Test
  void what_is_learned_later_and_is_no_red_flag_asks_for_nobody() {
    AdverseEvent event =
        told("TIREDNESS").acknowledged(knows(0), POLICY).followedUp(learned(3, "BRUISING"), POLICY);

    assertThat(event.standing()).isEqualTo(new Standing(false, false, null, true, List.of()));
    assertThat(event.acknowledgement()).isNotNull();
  }

  @Test
  void who_knew_before_a_red_flag_was_learned_does_not_know_of_it() {
    AdverseEvent seen = told("VOICE").acknowledged(knows(0), POLICY);
    AdverseEvent worse =
        seen.followedUp(judged(1), POLICY).followedUp(learned(3, "SWALLOWING"), POLICY);

    assertThat(seen.acknowledgement()).isNotNull();
    assertThat(worse.acknowledgement()).isNull();
    assertThat(worse.standing().laterRedFlags()).containsExactly(2);
    assertThat(worse.acknowledged(knows(1), POLICY).acknowledgement())
        .as("a page that was read before")
        .isNull();
    AdverseEvent again = worse.acknowledged(knows(2), POLICY);
    assertThat(again.acknowledgement()).isNotNull();
    assertThat(again.acknowledgements()).hasSize(2);
    assertThat(again.followedUp(learned(4, "PAIN"), POLICY).acknowledgement()).isNotNull();
  }

  @Test
  void an_event_that_was_judged_not_serious_counts_as_serious_again_with_a_new_red_flag() {
    AdverseEvent event =
        told("VOICE").followedUp(judged(1), POLICY).followedUp(learned(5, "BREATHING"), POLICY);

    assertThat(event.standing().serious()).isTrue();
    assertThat(event.standing().reportBy()).isEqualTo(AWARE.plusDays(20));
  }

  @Test
  void a_red_flag_gives_no_more_time_and_has_to_be_reported_after_a_report() {
    AdverseEvent serious = told("OTHER", Seriousness.HOSPITALISATION);
    assertThat(serious.followedUp(learned(5, "VOICE"), POLICY).standing().reportBy())
        .isEqualTo(AWARE.plusDays(15));

    AdverseEvent reported = serious.submitted(submitted(3), POLICY);
    AdverseEvent more = reported.followedUp(learned(5, "VOICE"), POLICY);
    assertThat(more.standing().reportBy()).isEqualTo(AWARE.plusDays(20));
    assertThat(more.submitted(submitted(6), POLICY).standing().reportBy()).isNull();

    AdverseEvent grave =
        told("OTHER", Seriousness.LIFE_THREATENING).submitted(submitted(3), POLICY);
    assertThat(grave.followedUp(learned(5, "VOICE"), POLICY).standing().reportBy())
        .isEqualTo(AWARE.plusDays(12));
  }

  @Test
  void what_was_over_is_open_again_with_what_is_learned_later() {
    AdverseEvent over =
        told("PAIN").followedUp(followUp(2, null, ReactionOutcome.RECOVERED), POLICY);
    assertThat(over.standing().open()).isFalse();
    assertThat(over.followedUp(learned(4, "BRUISING"), POLICY).standing().open()).isTrue();

    AdverseEvent lost = told("PAIN").followedUp(followUp(2, null, ReactionOutcome.UNKNOWN), POLICY);
    assertThat(lost.standing().open()).isFalse();
    assertThat(lost.followedUp(learned(4, "BRUISING"), POLICY).standing().open()).isTrue();
  }
}
