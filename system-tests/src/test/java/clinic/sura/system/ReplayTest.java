package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything that was ever published, published again: nothing may change. */
@SystemTest
@Order(60)
class ReplayTest {

  private static final long SEED = 20_261_122L;

  @Test
  void both_topics_from_the_start_again_and_shuffled_change_nothing(LocalClinic clinic) {
    Databases databases = Databases.of(clinic);
    databases.awaitQuiet(clinic);
    PublishedEvents all = PublishedEvents.of(clinic);
    assertThat(all.records()).hasSizeGreaterThan(20);
    Map<String, Document> before = databases.state();

    all.publishAgain(clinic);
    databases.awaitQuiet(clinic);
    assertThat(databases.state()).containsExactlyInAnyOrderEntriesOf(before);

    all.shuffled(new Random(SEED)).publishAgain(clinic);
    databases.awaitQuiet(clinic);
    assertThat(databases.state()).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(clinic.isRunning(Component.TREATMENT)).isTrue();
  }
}
