package clinic.sura.booking.availability;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.clinic;
import static clinic.sura.booking.Examples.consultation;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.service;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.BookingReason.ClinicClosed;
import clinic.sura.booking.availability.BookingReason.InThePast;
import clinic.sura.booking.availability.BookingReason.NoValidCredential;
import clinic.sura.booking.availability.BookingReason.OffGrid;
import clinic.sura.booking.availability.BookingReason.PractitionerNotWorking;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.service.VisitKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookingRulesTest {

  private static BookingRules rules() {
    return new BookingRules(clinic(), consultation(), practitioner("dr-anan"), NOW);
  }

  @Test
  void nothing_stands_against_a_good_start_on_the_five_minute_grid() {
    assertThat(rules().against(at("10:05"))).isEmpty();
  }

  @Test
  void names_all_reasons_at_once() {
    var expired = practitioner("dr-kwan", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 30));
    var rules = new BookingRules(clinic(), consultation(), expired, at("19:00"));
    var start = at("12:01");
    assertThat(rules.against(start))
        .containsExactly(
            new NoValidCredential("dr-kwan", "BOTULINUM_LOWER_LEG", TUESDAY),
            new OffGrid(start),
            new InThePast(start),
            new ClinicClosed(TUESDAY),
            new PractitionerNotWorking("dr-kwan", TUESDAY));
  }

  @Test
  void tells_when_it_could_be_booked_inside_the_lead_time() {
    var service = service("s", VisitKind.REVIEW, 20, 0, 0, 120, "CONSULTATION");
    var rules = new BookingRules(clinic(), service, practitioner("dr-anan"), at("10:00"));
    assertThat(rules.against(at("11:00"))).containsExactly(new TooSoon(at("12:00")));
  }

  @Test
  void the_very_moment_is_not_the_past() {
    var rules = new BookingRules(clinic(), consultation(), practitioner("dr-anan"), at("10:00"));
    assertThat(rules.against(at("10:00"))).isEmpty();
  }
}
