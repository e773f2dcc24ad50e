package clinic.sura.treatment.vial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial.Disposal;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import clinic.sura.treatment.vial.VialToDiscard.Why;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VialToDiscardTest {

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final Instant DISSOLVED = Instant.parse("2026-12-01T05:00:00Z");
  private static final Instant YEARS_LATER = Instant.parse("2029-12-01T05:00:00Z");

  private static Vial vial(String expires, @Nullable String beyondUse) {
    return new Vial(
        "v1",
        "bangkok",
        1,
        "C1234C3",
        LocalDate.parse(expires),
        new Dose(new Product("BOTOX"), new BigDecimal("100")),
        DISSOLVED,
        beyondUse == null
            ? null
            : new Reconstitution(
                DISSOLVED, new BigDecimal("2.5"), Instant.parse(beyondUse), "Ploy"),
        null,
        null,
        List.of());
  }

  private static boolean isDue(Vial vial, Instant now) {
    return VialToDiscard.of(vial, now, BANGKOK).isPresent();
  }

  @ParameterizedTest(name = "until {0}, dissolved until {1}, at {2}: {3} since {4}")
  @CsvSource({
    "2027-08-31, 2026-12-02T05:00:00Z, 2026-12-02T05:00:00.000Z, , ",
    "2027-08-31, 2026-12-02T05:00:00Z, 2026-12-02T05:00:00.001Z, PAST_USE, 2026-12-02T05:00:00Z",
    "2027-08-31, 2026-12-02T05:00:00Z, 2029-12-02T05:00:00Z, PAST_USE, 2026-12-02T05:00:00Z",
    "2027-08-31, , 2027-08-31T16:59:59.999Z, , ",
    "2027-08-31, , 2027-08-31T17:00:00Z, EXPIRED, 2027-08-31T17:00:00Z",
    "2026-12-01, 2026-12-02T05:00:00Z, 2026-12-01T17:00:00Z, EXPIRED, 2026-12-01T17:00:00Z",
    "2026-12-01, 2026-12-02T05:00:00Z, 2026-12-09T17:00:00Z, EXPIRED, 2026-12-01T17:00:00Z",
  })
  void is_due_from_the_first_of_its_two_ends_on(
      String expires,
      @Nullable String beyondUse,
      Instant now,
      @Nullable Why why,
      @Nullable Instant since) {
    Vial vial = vial(expires, beyondUse);

    assertThat(VialToDiscard.of(vial, now, BANGKOK).orElse(null))
        .isEqualTo(why == null ? null : new VialToDiscard(vial, why, since));
  }

  @Test
  void has_something_left_and_is_not_put_aside() {
    Vial vial = vial("2027-08-31", "2026-12-02T05:00:00Z");

    assertThat(isDue(vial, YEARS_LATER)).isTrue();
    assertThat(isDue(drawn(vial, "99.99"), YEARS_LATER)).isTrue();
    assertThat(isDue(drawn(vial, "100"), YEARS_LATER)).isFalse();
    assertThat(isDue(vial.quarantined(DISSOLVED), YEARS_LATER)).isFalse();
    assertThat(isDue(vial.discarded(new Disposal(DISSOLVED, "Ploy", "dropped")), YEARS_LATER))
        .isFalse();
  }

  @Test
  void is_due_again_once_a_draft_gives_units_back() {
    Vial emptied = drawn(vial("2027-08-31", "2026-12-02T05:00:00Z"), "100");

    assertThat(emptied.isUsedUp()).isTrue();
    assertThat(isDue(emptied.settled("s1", new BigDecimal("90"), 2), YEARS_LATER)).isTrue();
  }

  private static Vial drawn(Vial vial, String units) {
    Dose dose = new Dose(vial.product(), new BigDecimal(units));
    return vial.holding("s1", "mei", dose, 1).orElseThrow();
  }
}
