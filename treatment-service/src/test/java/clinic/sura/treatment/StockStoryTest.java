package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Disposal;
import clinic.sura.treatment.vial.Vial.Draw;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import clinic.sura.treatment.vial.Vials;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** No vial goes out of sight before somebody says that it was thrown away. */
@ServiceTest
class StockStoryTest {

  /** A clinic of which no appointment is known: its days begin in UTC. */
  private final String clinicId = UUID.randomUUID().toString();

  @Autowired private Api api;
  @Autowired private Vials vials;
  @Autowired private MovableClock clock;

  private Api.As nurse() {
    return api.as("NURSE", clinicId);
  }

  private JsonNode stock() {
    return nurse().get("/api/vials/stock").expect(200).json();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** A vial of 100 U that a session drew from, if it was dissolved. */
  private String vial(String lot, LocalDate expires, @Nullable Instant dissolved) {
    return insert(lot, expires, dissolved, null, dissolved == null ? "0" : "60");
  }

  private String insert(
      String lot,
      LocalDate expires,
      @Nullable Instant dissolved,
      @Nullable Disposal disposal,
      String drawn) {
    String id = UUID.randomUUID().toString();
    vials.insert(
        new Vial(
            id,
            clinicId,
            1,
            lot,
            expires,
            new Dose(new Product("BOTOX"), new BigDecimal("100")),
            clock.instant(),
            dissolved == null
                ? null
                : new Reconstitution(
                    dissolved, new BigDecimal("2.5"), dissolved.plus(Duration.ofDays(1)), "Ploy"),
            null,
            disposal,
            List.of(new Draw("s1", "mei", new Holding(new BigDecimal(drawn), 1)))),
        Cause.none());
    return id;
  }

  private static List<String> ids(JsonNode list) {
    return list.valueStream().map(each -> each.get("id").asString()).toList();
  }

  @Test
  void a_vial_past_its_time_of_use_is_to_be_discarded_until_it_is() {
    Instant dissolved = clock.instant().minus(Duration.ofDays(40));
    String past = vial("LOT1", today().plusYears(1), dissolved);
    vial("LOT1", today().plusYears(1), clock.instant().minus(Duration.ofHours(1)));
    vial("LOT1", today().plusYears(1), null);

    JsonNode due = stock().get("toDiscard").get(0);
    assertThat(ids(stock().get("toDiscard"))).containsExactly(past);
    assertThat(stock().get("toDiscardCount").asInt()).isEqualTo(1);
    assertThat(due.get("why").asString()).isEqualTo("PAST_USE");
    assertThat(Instant.parse(due.get("since").asString()))
        .isEqualTo(dissolved.plus(Duration.ofDays(1)));
    assertThat(due.get("remainingUnits").decimalValue()).isEqualByComparingTo("40");
    assertLot("140", "40", 2);

    JsonNode discarded =
        nurse()
            .post("/api/vials/" + past + "/discard", "{\"reason\": \"past its time of use\"}")
            .expect(200)
            .json();

    assertThat(discarded.get("wastedUnits").decimalValue()).isEqualByComparingTo("40");
    assertThat(stock().get("toDiscard")).isEmpty();
    assertLot("140", "0", 1);
  }

  @Test
  void what_was_thrown_away_in_the_last_30_days_is_told_by_product() {
    discarded("LOT6", Duration.ofDays(30).minusMinutes(1), "60");
    discarded("LOT6", Duration.ofDays(29), "75");
    discarded("LOT6", Duration.ofDays(29), "100");
    discarded("LOT6", Duration.ofDays(30).plusMinutes(1), "10");

    JsonNode wasted = stock().get("wasted");

    assertThat(stock().get("wastedDays").asInt()).isEqualTo(30);
    assertThat(wasted).hasSize(1);
    assertThat(wasted.get(0).get("product").asString()).isEqualTo("BOTOX");
    assertThat(wasted.get(0).get("vials").asInt()).isEqualTo(2);
    assertThat(wasted.get(0).get("units").decimalValue()).isEqualByComparingTo("65");
  }

  /** A vial of 100 U that a session drew from before it was thrown away. */
  private void discarded(String lot, Duration ago, String drawn) {
    Instant at = clock.instant().minus(ago);
    insert(
        lot, today().plusYears(1), at.minusSeconds(60), new Disposal(at, "Ploy", "dropped"), drawn);
  }

  private void assertLot(String usable, String toDiscard, int reconstituted) {
    JsonNode lot = stock().get("lots").get(0);
    assertThat(lot.get("remainingUnits").decimalValue()).isEqualByComparingTo(usable);
    assertThat(lot.get("unitsToDiscard").decimalValue()).isEqualByComparingTo(toDiscard);
    assertThat(lot.get("quarantinedUnits").decimalValue()).isEqualByComparingTo("0");
    assertThat(lot.get("sealed").asInt()).isEqualTo(1);
    assertThat(lot.get("reconstituted").asInt()).isEqualTo(reconstituted);
  }

  @Test
  void an_expired_vial_is_to_be_discarded_too_and_one_that_expires_today_is_not() {
    String expired = vial("LOT2", today().minusDays(1), null);
    vial("LOT3", today(), null);
    String older = vial("LOT4", today().minusDays(200), null);

    JsonNode due = stock().get("toDiscard");

    assertThat(ids(due)).containsExactly(expired, older);
    assertThat(due.get(0).get("why").asString()).isEqualTo("EXPIRED");
    assertThat(due.get(0).get("since").asString())
        .isEqualTo(today().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    assertThat(ids(nurse().get("/api/vials").expect(200).json().get("vials")))
        .doesNotContain(expired, older)
        .hasSize(1);
  }

  @Test
  void a_vial_of_a_recalled_lot_goes_back_and_its_units_are_told_apart() {
    vial("LOT5", today().plusYears(1), clock.instant().minus(Duration.ofDays(40)));
    nurse()
        .post(
            "/api/lot-recalls",
            "{\"product\": \"BOTOX\", \"lot\": \"LOT5\", \"reason\": \"Maker's recall\"}")
        .expect(200);

    assertThat(stock().get("toDiscard")).isEmpty();
    JsonNode lot = stock().get("lots").get(0);
    assertThat(lot.get("quarantinedUnits").decimalValue()).isEqualByComparingTo("40");
    assertThat(lot.get("remainingUnits").decimalValue()).isEqualByComparingTo("0");
    assertThat(lot.get("unitsToDiscard").decimalValue()).isEqualByComparingTo("0");
  }
}
