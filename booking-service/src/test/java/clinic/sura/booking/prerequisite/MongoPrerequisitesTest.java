package clinic.sura.booking.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoPrerequisitesTest {

  @Autowired Prerequisites prerequisites;

  private final String patient = UUID.randomUUID().toString();

  @Test
  void keeps_what_was_heard_and_refuses_to_forget_a_newer_version() {
    var nothing = prerequisites.of("bangkok", patient);
    assertThat(nothing.met()).isEmpty();
    var first = nothing.accepting(new AcceptedPlan("plan-1", 2, 3, 90));
    prerequisites.save(first);
    assertThat(prerequisites.of("bangkok", patient)).isEqualTo(first);
    var second = first.accepting(new AcceptedPlan("plan-2", 2, 2, 90));
    prerequisites.save(second);
    assertThat(prerequisites.of("bangkok", patient)).isEqualTo(second);
    assertThatThrownBy(() -> prerequisites.save(first)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> prerequisites.save(second)).isInstanceOf(StaleVersion.class);
  }
}
