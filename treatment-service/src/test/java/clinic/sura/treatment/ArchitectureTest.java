package clinic.sura.treatment;

import clinic.sura.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void every_line_is_in_its_room() {
    ArchitectureRules.check("clinic.sura.treatment");
  }
}
