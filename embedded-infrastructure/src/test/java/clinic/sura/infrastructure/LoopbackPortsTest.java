package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopbackPortsTest {

  @Test
  void gives_each_port_once_and_none_that_systems_give_to_clients() {
    List<Integer> ports = IntStream.range(0, 200).mapToObj(i -> LoopbackPorts.free()).toList();

    assertThat(ports)
        .doesNotHaveDuplicates()
        .allMatch(
            port ->
                port >= LoopbackPorts.FIRST && port < LoopbackPorts.FIRST + LoopbackPorts.COUNT);
    assertThat(LoopbackPorts.FIRST + LoopbackPorts.COUNT)
        .as("Linux begins here with the ports of clients, others later")
        .isLessThan(32_768);
  }

  @Test
  void passes_over_what_is_taken() throws IOException {
    int after;
    do {
      after = LoopbackPorts.free() + 1;
    } while (!LoopbackPorts.isFree(after));
    try (ServerSocket taken = new ServerSocket(after, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(LoopbackPorts.isFree(taken.getLocalPort())).isFalse();
      assertThat(LoopbackPorts.free()).isNotEqualTo(after);
    }
  }
}
