package clinic.sura.booking.waiting;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.waiting.WaitingExamples.anyTime;
import static clinic.sura.booking.waiting.WaitingExamples.mornings;
import static clinic.sura.booking.waiting.WaitingExamples.offer;
import static clinic.sura.booking.waiting.WaitingExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.PastOffer.Outcome;
import org.junit.jupiter.api.Test;

class WaitingListEntryTest {

  private final Offer ten = offer("h1", new TimeSpan(at("10:00"), at("10:30")));
  private final Offer noon = offer("h2", new TimeSpan(at("12:00"), at("12:30")));
  private final WaitingListEntry waiting = waiting(CLINIC, "a", anyTime());
  private final WaitingListEntry offered = waiting.offered(ten).orElseThrow();

  @Test
  void has_one_offer_at_a_time() {
    assertThat(offered.isOffered("h1")).isTrue();
    assertThat(offered.offered(noon)).isEmpty();
  }

  @Test
  void books_what_is_offered_and_nothing_else() {
    assertThat(offered.accepted("h2", NOW)).isEmpty();
    assertThat(waiting.accepted("h1", NOW)).isEmpty();
    var booked = offered.accepted("h1", NOW).orElseThrow();
    assertThat(booked.state()).isEqualTo(new EntryState.Booked("h1", NOW, true));
    assertThat(booked.accepted("h1", NOW)).isEmpty();
    assertThat(booked.closed("late", NOW, "Nok")).isEmpty();
    assertThat(booked.changed(mornings(), Priority.HIGH)).isEmpty();
  }

  @Test
  void waits_on_without_an_offer_that_came_to_nothing_and_remembers_it() {
    var again = offered.without(Outcome.DECLINED, NOW).orElseThrow();
    assertThat(again.state()).isEqualTo(new EntryState.Waiting());
    assertThat(again.since()).isEqualTo(waiting.since());
    assertThat(again.pastOffers()).containsExactly(new PastOffer(ten, Outcome.DECLINED, NOW));
    assertThat(again.without(Outcome.EXPIRED, NOW)).isEmpty();
  }

  @Test
  void declines_what_is_offered_when_the_patient_waits_no_more() {
    var closed = offered.closed("moved away", NOW, "Nok").orElseThrow();
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.pastOffers())
        .extracting(PastOffer::outcome)
        .containsExactly(Outcome.DECLINED);
    assertThat(closed.offered(noon)).isEmpty();
  }

  @Test
  void keeps_its_place_and_its_offer_when_the_wishes_change() {
    var changed = offered.changed(mornings(), Priority.HIGH).orElseThrow();
    assertThat(changed.since()).isEqualTo(waiting.since());
    assertThat(changed.isOffered("h1")).isTrue();
    assertThat(changed.preferences()).isEqualTo(mornings());
  }
}
