package clinic.sura.notification;

import clinic.sura.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void features_and_adapters_are_where_they_belong() {
    ArchitectureRules.check("clinic.sura.notification");
  }
}
