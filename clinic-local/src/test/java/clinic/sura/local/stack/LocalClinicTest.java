package clinic.sura.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import clinic.sura.local.Component;
import clinic.sura.local.Ports;
import clinic.sura.local.StackFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the services, so that it needs no other module's jar. */
class LocalClinicTest {

  private static final EnumSet<Component> INFRASTRUCTURE =
      EnumSet.of(
          Component.DATABASE,
          Component.BROKER,
          Component.MAIL,
          Component.PHONES,
          Component.IDENTITY);

  @TempDir Path folder;

  @Test
  void starts_its_processes_and_stops_them() {
    LocalClinic clinic = clinic().start();
    try (clinic) {
      assertThat(INFRASTRUCTURE).allMatch(clinic::isRunning);
      assertThat(clinic.api().tokens().of("PHYSICIAN")).isNotBlank();
    }
    assertThat(INFRASTRUCTURE).noneMatch(clinic::isRunning);
  }

  @Test
  void starts_again_what_was_killed() {
    try (LocalClinic clinic = clinic().start()) {
      String token = clinic.api().tokens().of("NURSE");
      new Supervisor(clinic, Progress.SILENT).watch();
      ProcessHandle identity = new StateFolder(folder).processOf(Component.IDENTITY).orElseThrow();

      identity.destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Health.of(Component.IDENTITY, clinic.ports()) && !identity.isAlive());
      assertThat(token).isNotBlank();
    }
  }

  @Test
  void shows_the_end_of_the_log_of_what_does_not_start() throws Exception {
    Path broker = Files.createDirectories(folder.resolve("data").resolve("broker"));
    Files.writeString(broker.resolve("meta.properties"), "version=1\nnode.id=99\n");
    Files.writeString(folder.resolve("data").resolve("sura-data.properties"), "format=1");

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> clinic().only(EnumSet.of(Component.DATABASE, Component.BROKER)).start())
        .withMessageContaining("broker ended with exit code")
        .withMessageContaining("The broker did not start over");
  }

  private LocalClinicBuilder clinic() {
    return LocalClinic.in(folder).on(Ports.free()).only(INFRASTRUCTURE);
  }
}
