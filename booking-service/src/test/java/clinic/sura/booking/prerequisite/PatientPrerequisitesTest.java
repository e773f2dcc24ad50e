package clinic.sura.booking.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.service.Prerequisite;
import org.junit.jupiter.api.Test;

class PatientPrerequisitesTest {

  private final PatientPrerequisites nothing = PatientPrerequisites.none("bangkok", "p1");
  private final AcceptedPlan first = new AcceptedPlan("plan-1", 3, 3, 90);
  private final AcceptedPlan second = new AcceptedPlan("plan-2", 2, 2, 90);

  @Test
  void meets_nothing_before_a_plan_is_accepted() {
    assertThat(nothing.met()).isEmpty();
    assertThat(nothing.accepting(first).met()).containsExactly(Prerequisite.ACCEPTED_PLAN);
  }

  @Test
  void reads_the_same_in_whatever_order_plans_are_heard_of() {
    assertThat(nothing.accepting(first).accepting(second))
        .isEqualTo(nothing.accepting(second).accepting(first));
  }

  @Test
  void ignores_a_plan_that_it_knows() {
    var known = nothing.accepting(first);
    assertThat(known.accepting(first)).isSameAs(known);
    assertThat(known.accepting(new AcceptedPlan("plan-1", 2, 9, 9))).isSameAs(known);
  }
}
