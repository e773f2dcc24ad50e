package clinic.sura.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.local.StackFailure.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void are_the_usual_ones_unless_the_environment_says_otherwise() {
    Ports ports = Ports.from(Map.of("SURA_BOOKING_PORT", "18081"));

    assertThat(ports.of(Port.BOOKING)).isEqualTo(18081);
    assertThat(ports.url(Port.WEB)).hasToString("http://localhost:8080");
  }

  @Test
  void refuse_what_is_not_a_number() {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> Ports.from(Map.of("SURA_BOOKING_PORT", "many")))
        .withMessage("SURA_BOOKING_PORT is not a number: many");
  }

  @Test
  void name_the_one_that_is_taken_and_how_to_choose_another() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Map<Port, Integer> numbers = new java.util.EnumMap<>(Ports.free().numbers());
      numbers.put(Port.TREATMENT, taken.getLocalPort());

      assertThatExceptionOfType(StackFailure.class)
          .isThrownBy(() -> new Ports(numbers).requireFree())
          .withMessageContaining("Port " + taken.getLocalPort() + " (treatment) is taken")
          .withMessageContaining("SURA_TREATMENT_PORT=")
          .extracting(StackFailure::reason)
          .isEqualTo(Reason.PORT_TAKEN);
    }
  }
}
