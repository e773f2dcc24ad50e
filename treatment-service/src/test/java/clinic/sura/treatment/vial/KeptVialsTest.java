package clinic.sura.treatment.vial;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial.Disposal;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever was not thrown away is found, however long ago it was dissolved. */
@ServiceTest
class KeptVialsTest {

  private static final Instant LONG_AGO = Instant.parse("2019-03-04T05:00:00Z");

  private final String clinic = UUID.randomUUID().toString();

  @Autowired private Vials vials;
  @Autowired private MongoDatabase database;

  private static Vial dry(String clinic) {
    return new Vial(
        UUID.randomUUID().toString(),
        clinic,
        1,
        "C1234C3",
        LocalDate.parse("2020-08-31"),
        new Dose(new Product("BOTOX"), new BigDecimal("100")),
        LONG_AGO,
        null,
        null,
        null,
        List.of());
  }

  private Vial received() {
    Vial vial = dry(clinic);
    vials.insert(vial, Cause.none());
    return vial;
  }

  private Vial dissolved() {
    Vial vial =
        received()
            .reconstituted(
                new Reconstitution(
                    LONG_AGO, new BigDecimal("2.5"), LONG_AGO.plusSeconds(86_400), "Ploy"));
    vials.save(vial, Cause.none());
    return vial;
  }

  /** Draws from a vial and stores it. */
  private Vial drawn(Vial vial, String units) {
    Dose dose = new Dose(vial.product(), new BigDecimal(units));
    Vial drawn = vial.holding("s1", "mei", dose, 1).orElseThrow().next();
    vials.save(drawn, Cause.none());
    return drawn;
  }

  private List<String> kept() {
    return vials.kept(clinic).stream().map(Vial::id).toList();
  }

  private String stageOf(Vial vial) {
    return database.getCollection("vials").find(eq("_id", vial.id())).first().getString("stage");
  }

  @Test
  void finds_dry_and_dissolved_vials_of_years_ago_and_none_that_is_put_aside_or_used_up() {
    Vial dry = received();
    Vial open = dissolved();
    Vial begun = drawn(dissolved(), "99.99");
    drawn(dissolved(), "100");
    vials.save(dissolved().quarantined(LONG_AGO), Cause.none());
    vials.save(dissolved().discarded(new Disposal(LONG_AGO, "Ploy", "dropped")), Cause.none());
    vials.insert(dry(UUID.randomUUID().toString()), Cause.none());

    assertThat(kept()).containsExactlyInAnyOrder(dry.id(), open.id(), begun.id());
  }

  @Test
  void finds_a_used_up_vial_again_once_a_draft_gives_units_back() {
    Vial emptied = drawn(dissolved(), "100");
    assertThat(stageOf(emptied)).isEqualTo("USED_UP");

    vials.save(emptied.settled("s1", new BigDecimal("60"), 2).next(), Cause.none());

    assertThat(kept()).containsExactly(emptied.id());
  }

  @Test
  void finds_what_earlier_versions_stored_and_looks_at_their_used_up_vials_once() {
    Vial open = dissolved();
    Vial emptied = drawn(dissolved(), "100");
    database.getCollection("vials").updateOne(eq("_id", emptied.id()), set("stage", stageOf(open)));

    assertThat(kept()).containsExactly(open.id());

    assertThat(stageOf(emptied)).isEqualTo("USED_UP");
    assertThat(vials.find(clinic, emptied.id())).contains(emptied.next());
  }
}
