package clinic.sura.booking;

import clinic.sura.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keeps_the_house_rules() {
    ArchitectureRules.check("clinic.sura.booking");
  }
}
