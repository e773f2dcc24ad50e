package clinic.sura.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import clinic.sura.local.stack.StateFolder.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

  @TempDir Path folder;

  @Test
  void tells_the_next_run_what_is_running() {
    StateFolder state = new StateFolder(folder);
    Running running =
        new Running(
            ProcessHandle.current().pid(), Ports.from(Map.of()), folder.resolve("data"), true);

    state.write(running);

    assertThat(state.require()).isEqualTo(running);
  }

  @Test
  void refuses_a_second_holder() {
    new StateFolder(folder).lock();

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> new StateFolder(folder).lock())
        .withMessageContaining("already running")
        .extracting(StackFailure::reason)
        .isEqualTo(Reason.ALREADY_RUNNING);
  }

  @Test
  void does_not_take_a_dead_launcher_for_a_running_one() {
    StateFolder state = new StateFolder(folder);
    state.write(new Running(Long.MAX_VALUE, Ports.from(Map.of()), folder, true));

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(state::require)
        .withMessageContaining("not running");
  }

  @Test
  void says_that_its_file_is_damaged() throws Exception {
    Files.writeString(folder.resolve("state.properties"), "pid=many");

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> new StateFolder(folder).read())
        .withMessageContaining("damaged");
  }
}
