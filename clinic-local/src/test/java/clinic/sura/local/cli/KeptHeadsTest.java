package clinic.sura.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.cli.KeptHeads.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptHeadsTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void what_was_kept_is_read_again_by_service() {
    Path file = folder.resolve("ends");
    Head ofBooking = new Head(Component.BOOKING, 0, 0, HASH);
    Head ofTreatment = new Head(Component.TREATMENT, 7, 1234, HASH);
    new KeptHeads(List.of(ofBooking)).write(file);
    new KeptHeads(List.of(ofBooking, ofTreatment)).write(file);

    KeptHeads read = KeptHeads.read(file);

    assertThat(read.of(Component.BOOKING)).containsExactly(ofBooking);
    assertThat(read.of(Component.TREATMENT)).containsExactly(ofTreatment);
    assertThat(read.of(Component.NOTIFICATION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing", "booking 1 2 short", "mail 1 2 HASH", "booking -1 2 HASH"})
  void a_file_that_keeps_nothing_or_something_else_compares_nothing_unseen(String content)
      throws IOException {
    Path file = Files.writeString(folder.resolve("ends"), content.replace("HASH", HASH));

    assertThatExceptionOfType(StackFailure.class).isThrownBy(() -> KeptHeads.read(file));
  }

  @Test
  void a_file_that_is_not_there_is_said_so() {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> KeptHeads.read(folder.resolve("none")))
        .withMessageContaining("cannot be read");
  }
}
