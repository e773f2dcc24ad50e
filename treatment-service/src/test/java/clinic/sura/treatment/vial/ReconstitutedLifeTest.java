package clinic.sura.treatment.vial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.files.TestProtocol;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The beyond-use clock runs for the hours that the protocol has for the vial's product. */
@ServiceTest
class ReconstitutedLifeTest {

  private static final String CLINIC = UUID.randomUUID().toString();

  @Autowired private Vials vials;
  @Autowired private QuarantinedLots quarantinedLots;
  @Autowired private ClinicCalendars calendars;
  @Autowired private KnowTradeItems tradeItems;
  @Autowired private MovableClock clock;

  private record Only(Protocol protocol) implements Protocols {

    @Override
    public List<Protocol> inUse() {
      return List.of(protocol);
    }

    @Override
    public List<Protocol> all() {
      return inUse();
    }

    @Override
    public Optional<Protocol> find(String id) {
      return Optional.of(protocol).filter(each -> each.id().equals(id));
    }

    @Override
    public Optional<String> sha256Of(String id) {
      return Optional.empty();
    }

    @Override
    public boolean isOwn(String id) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}: {1} hours")
  @CsvSource({"BOTOX, 24", "DYSPORT, 4", "XEOMIN, 24"})
  void a_vial_may_be_used_for_the_hours_of_its_product(String product, int hours) {
    VialStock stock =
        new VialStock(
            vials,
            quarantinedLots,
            new Only(
                TestProtocol.calfReductionWith(
                    "{hours: 24, source: \"[U] 24 hours assumed for Dysport\"}",
                    "{hours: 4, source: \"[P] 4 hours for Dysport\"}")),
            calendars,
            tradeItems,
            clock);
    Vial dry =
        new Vial(
            UUID.randomUUID().toString(),
            CLINIC,
            1,
            "C1234C3",
            LocalDate.parse("2099-08-31"),
            new Dose(new Product(product), new BigDecimal("500")),
            clock.instant(),
            null,
            null,
            null,
            List.of());
    vials.insert(dry, Cause.none());

    stock.reconstitute(CLINIC, dry.id(), new BigDecimal("2.5"), "Ploy", Cause.none());

    Reconstitution how = vials.find(CLINIC, dry.id()).orElseThrow().reconstitution();
    assertThat(Duration.between(how.at(), how.beyondUse())).isEqualTo(Duration.ofHours(hours));
  }
}
