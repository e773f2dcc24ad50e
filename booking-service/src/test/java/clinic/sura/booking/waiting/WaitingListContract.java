package clinic.sura.booking.waiting;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.waiting.WaitingExamples.anyTime;
import static clinic.sura.booking.waiting.WaitingExamples.choice;
import static clinic.sura.booking.waiting.WaitingExamples.mornings;
import static clinic.sura.booking.waiting.WaitingExamples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedTime.Outcome;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of the waiting list and of freed times promises. */
abstract class WaitingListContract {

  private final String clinic = "clinic-" + UUID.randomUUID();
  private final TimeSpan ten = new TimeSpan(at("10:00"), at("10:30"));

  abstract WaitingListEntries entries();

  abstract FreedTimes freedTimes();

  private WaitingListEntry joined(String id, Instant since) {
    var entry = WaitingExamples.waiting(clinic, clinic + id, mornings(), Priority.HIGH, since);
    assertThat(entries().insert(entry, Cause.none())).isTrue();
    return entry;
  }

  private WaitingListEntry saved(WaitingListEntry entry) {
    entries().save(entry, List.of(), Cause.none());
    assertThat(entries().find(clinic, entry.id())).contains(entry);
    return entry;
  }

  @Test
  void gives_back_an_entry_in_each_of_its_states() {
    var entry = joined("a", NOW);
    assertThat(entries().find(clinic, entry.id())).contains(entry);
    var offered = saved(entry.offered(offer("h1", ten)).orElseThrow());
    var waits = saved(offered.without(PastOffer.Outcome.EXPIRED, NOW).orElseThrow());
    var again = saved(waits.offered(offer("h2", ten)).orElseThrow());
    saved(again.accepted("h2", NOW).orElseThrow());
    saved(joined("b", NOW).closed(null, NOW, "Nok Suksai").orElseThrow());
    assertThatThrownBy(() -> entries().load("elsewhere", entry.id(), Cause.none()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void lists_who_has_waited_longest_first_page_by_page() {
    var new1 = joined("a", NOW);
    var old1 = joined("b", NOW.minusMillis(1));
    var ended = joined("c", NOW.minusSeconds(9));
    var closed = saved(ended.closed("gone", NOW, "Nok").orElseThrow());
    assertThat(entries().open(clinic)).containsExactly(old1, new1);
    var first = entries().page(clinic, true, null, 1);
    assertThat(first.entries()).containsExactly(old1);
    var second = entries().page(clinic, true, first.next(), 1);
    assertThat(second.entries()).containsExactly(new1);
    assertThat(second.next()).isNull();
    assertThat(entries().page(clinic, false, null, 9).entries()).containsExactly(closed);
    assertThat(entries().ofPatient(clinic, new1.patientId())).containsExactly(new1);
  }

  @Test
  void lets_a_patient_wait_once_for_a_service_and_again_after_that_ended() {
    var first = joined("a", NOW);
    var twice =
        WaitingListEntry.join(
            clinic,
            clinic + "x",
            first.patientId(),
            first.serviceId(),
            anyTime(),
            Priority.NORMAL,
            NOW);
    assertThat(entries().insert(twice, Cause.none())).isFalse();
    saved(first.closed(null, NOW, "Nok").orElseThrow());
    assertThat(entries().insert(twice, Cause.none())).isTrue();
  }

  @Test
  void finds_the_offers_of_all_clinics_and_refuses_old_versions() {
    var offered = saved(joined("a", NOW).offered(offer("h1", ten)).orElseThrow());
    assertThat(entries().offered()).contains(offered);
    assertThatThrownBy(() -> entries().save(offered, List.of(), Cause.none()))
        .isInstanceOf(StaleVersion.class);
    saved(offered.without(PastOffer.Outcome.DECLINED, NOW).orElseThrow());
    assertThat(entries().offered()).noneMatch(each -> each.id().equals(offered.id()));
  }

  @Test
  void gives_back_a_freed_time_in_each_of_its_states() {
    var freed = WaitingExamples.freed(clinic, clinic + "f", ten);
    freedTimes().insert(freed);
    freedTimes().insert(freed);
    assertThat(freedTimes().find(clinic, freed.id())).contains(freed);
    assertThat(freedTimes().open()).contains(freed);
    var choice = choice(joined("a", NOW), "h1", ten);
    var chosen = kept(freed.choosing(choice));
    var looking = kept(chosen.movingOn(choice, Outcome.DECLINED));
    var taken = kept(kept(looking.choosing(choice)).takenBy(choice, NOW));
    assertThat(freedTimes().open()).noneMatch(each -> each.id().equals(freed.id()));
    assertThatThrownBy(() -> freedTimes().save(taken)).isInstanceOf(StaleVersion.class);
    var nobody = WaitingExamples.freed(clinic, clinic + "g", ten);
    freedTimes().insert(nobody);
    kept(nobody.over(NOW));
    assertThat(freedTimes().since(clinic, TUESDAY, 9)).hasSize(2);
    assertThat(freedTimes().since(clinic, TUESDAY.plusDays(1), 9)).isEmpty();
    assertThat(freedTimes().since("elsewhere", TUESDAY, 9)).isEmpty();
  }

  private FreedTime kept(FreedTime freed) {
    freedTimes().save(freed);
    assertThat(freedTimes().find(clinic, freed.id())).contains(freed);
    return freed;
  }
}
