package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.demo.EventWatch;
import clinic.sura.local.demo.MainStory;
import clinic.sura.local.demo.Teller;
import clinic.sura.local.stack.LocalClinic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(10)
class MainStoryTest {

  @Test
  void a_patient_goes_from_a_booked_consultation_to_a_planned_maintenance_visit(
      LocalClinic clinic) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (EventWatch events = new EventWatch(clinic.ports().bootstrapServers())) {
      new MainStory(
              clinic.api(),
              clinic.clock(),
              clinic.ports(),
              new Teller(events, new PrintStream(told, true, StandardCharsets.UTF_8)))
          .play();
    }

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("ConsultationBooked", "PlanAccepted", "SessionCompleted", "whole story");
  }
}
