package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The number on a pack is learnt with the first one, and held against those that follow. */
@ServiceTest
class TradeItemStoryTest {

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private String gtin;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    gtin =
        withCheckDigit(
            "0%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)));
  }

  private static String withCheckDigit(String thirteen) {
    int sum = 0;
    for (int i = 0; i < thirteen.length(); i++) {
      sum += Character.digit(thirteen.charAt(i), 10) * (i % 2 == 0 ? 3 : 1);
    }
    return thirteen + (10 - sum % 10) % 10;
  }

  private Api.Response receive(String product, int labelledUnits, String number) {
    Map<String, Object> vial =
        new HashMap<>(
            Map.of(
                "product",
                product,
                "lot",
                "T1",
                "expires",
                "2099-01-01",
                "labelledUnits",
                labelledUnits));
    vial.put("gtin", number);
    return clinic.nurse().post("/api/vials", vial);
  }

  private Api.Response known() {
    return clinic.nurse().get("/api/trade-items/" + gtin);
  }

  @Test
  void the_first_pack_teaches_what_its_number_stands_for() {
    known().expect(404);

    receive("BOTOX", 100, gtin).expect(201);

    JsonNode item = known().expect(200).json();
    assertThat(item.get("product").asString()).isEqualTo("BOTOX");
    assertThat(item.get("labelledUnits").decimalValue()).isEqualByComparingTo("100");
    receive("BOTOX", 100, gtin).expect(201);
    api.as(TestClinic.NURSE, "another-clinic").get("/api/trade-items/" + gtin).expect(404);
  }

  @Test
  void a_pack_that_is_received_as_something_else_is_refused() {
    receive("DYSPORT", 500, gtin).expect(201);

    JsonNode otherProduct = receive("BOTOX", 100, gtin).expect(422).json();
    assertThat(otherProduct.get("type").asString()).endsWith("pack-of-another-product");
    assertThat(otherProduct.get("product").asString()).isEqualTo("DYSPORT");
    receive("DYSPORT", 300, gtin).expect(422);
  }

  @Test
  void what_was_learnt_wrong_is_corrected() {
    receive("DYSPORT", 500, gtin).expect(201);
    String path = "/api/trade-items/" + gtin;

    clinic.nurse().put(path, Map.of("product", "SNAKEOIL", "labelledUnits", 100)).expect(400);
    clinic.nurse().put(path, Map.of("product", "BOTOX", "labelledUnits", 120)).expect(400);
    clinic.nurse().put(path, Map.of("product", "BOTOX", "labelledUnits", 100)).expect(200);

    receive("BOTOX", 100, gtin).expect(201);
  }

  @Test
  void a_number_that_is_none_is_refused() {
    char last = gtin.charAt(13);
    String wrong = gtin.substring(0, 13) + (last == '9' ? '0' : (char) (last + 1));

    receive("BOTOX", 100, wrong).expect(400);
    receive("BOTOX", 100, "123").expect(400);
    receive("BOTOX", 100, null).expect(201);
  }
}
