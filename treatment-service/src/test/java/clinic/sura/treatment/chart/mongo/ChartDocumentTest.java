package clinic.sura.treatment.chart.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.chart.mongo.ChartDocument.DoseDocument;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChartDocumentTest {

  private static DoseDocument dose(String programme) {
    return new DoseDocument(
        "s1", "2026-12-01", "BOTOX", new BigDecimal("170"), 3, null, null, programme);
  }

  @Test
  void a_dose_from_before_there_was_more_than_one_programme_was_for_the_calves() {
    assertThat(dose(null).entry().programme()).isEqualTo("calf-reduction");
    assertThat(dose("masseter-reduction").entry().programme()).isEqualTo("masseter-reduction");
    assertThat(DoseDocument.of(dose(null).entry())).isEqualTo(dose("calf-reduction"));
  }
}
