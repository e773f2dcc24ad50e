package clinic.sura.booking.availability;

import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.speaking;
import static clinic.sura.booking.Examples.taken;
import static clinic.sura.booking.availability.SlotReason.NO_GAP;
import static clinic.sura.booking.availability.SlotReason.OWN_PRACTITIONER;
import static clinic.sura.booking.availability.SlotReason.SHARED_LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions take 45 minutes, with buffers of 5 before and 10 after. */
class SlotRankingTest {

  private static final PatientTies MEI = new PatientTies("anan", "zh-Hant-TW", List.of());

  private final SetUp setUp =
      setUp(
          practitioner("anan"),
          speaking(practitioner("siriporn"), null, "th", "zh-Hans"),
          practitioner("kwan"));

  private static Slot slot(String practitioner, LocalDate date, String time) {
    return new Slot(session().visitAt(at(date, time)), practitioner, "treat-1");
  }

  private static Slot slot(String practitioner, String time) {
    return slot(practitioner, TUESDAY, time);
  }

  private SlotRanking ranking(PatientTies patient, TakenTime... taken) {
    return new SlotRanking(setUp, session(), patient, List.of(taken));
  }

  @Test
  void own_practitioner_then_shared_language_then_no_gap_then_the_earliest() {
    var early = slot("kwan", "09:00");
    var late = slot("kwan", "16:00");
    var besideAnother = slot("kwan", "14:00");
    var speaks = slot("siriporn", TUESDAY.plusDays(1), "09:00");
    var own = slot("anan", TUESDAY.plusDays(2), "09:00");
    assertThat(
            ranking(MEI, taken("p", "kwan", "treat-2", "13:00", "13:55"))
                .bestFirst(List.of(late, early, besideAnother, speaks, own)))
        .containsExactly(
            new RankedSlot(own, List.of(OWN_PRACTITIONER)),
            new RankedSlot(speaks, List.of(SHARED_LANGUAGE)),
            new RankedSlot(besideAnother, List.of(NO_GAP)),
            new RankedSlot(early, List.of()),
            new RankedSlot(late, List.of()));
  }

  @Test
  void a_time_is_beside_another_where_the_buffers_meet() {
    var ranking =
        ranking(
            new PatientTies(null, null, List.of()),
            taken("p", "kwan", "treat-2", "10:55", "12:00"));
    assertThat(ranking.reasoned(List.of(slot("kwan", "10:00"))).getFirst().reasons())
        .as("45 minutes and 10 of buffer end as the other begins")
        .containsExactly(NO_GAP);
    assertThat(ranking.reasoned(List.of(slot("kwan", "09:45"))).getFirst().reasons()).isEmpty();
    assertThat(ranking.reasoned(List.of(slot("anan", "10:00"))).getFirst().reasons())
        .as("another practitioner's appointment is no neighbour")
        .isEmpty();
  }

  @Test
  void a_script_or_region_makes_no_other_language_and_a_new_patient_has_no_practitioner() {
    var newPatient = new PatientTies(null, "zh", List.of());
    assertThat(ranking(newPatient).reasoned(List.of(slot("siriporn", "09:00"))))
        .containsExactly(new RankedSlot(slot("siriporn", "09:00"), List.of(SHARED_LANGUAGE)));
    assertThat(ranking(newPatient).reasoned(List.of(slot("anan", "09:00"))).getFirst().reasons())
        .isEmpty();
  }

  @Test
  void times_at_which_the_patient_is_here_already_are_left_out() {
    var busy = new PatientTies("anan", "th", List.of(new TimeSpan(at("09:30"), at("10:00"))));
    assertThat(ranking(busy).reasoned(List.of(slot("anan", "09:00"), slot("anan", "10:00"))))
        .extracting(RankedSlot::slot)
        .containsExactly(slot("anan", "10:00"));
  }
}
