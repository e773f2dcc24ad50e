package clinic.sura.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void opens_a_new_folder_and_opens_it_again() {
    DataFolder data = new DataFolder(folder.resolve("data"));

    data.open().rememberDemoClinic();

    assertThat(data.open().holdsDemoClinic()).isTrue();
  }

  @Test
  void refuses_a_folder_that_was_half_written() throws Exception {
    Files.createDirectories(folder.resolve("broker"));

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> new DataFolder(folder).open())
        .withMessageContaining("half written")
        .withMessageContaining("--fresh")
        .extracting(StackFailure::reason)
        .isEqualTo(Reason.DATA_DAMAGED);
  }

  @Test
  void clears_a_folder_that_was_half_written() throws Exception {
    Files.createDirectories(folder.resolve("broker").resolve("sura.booking-0"));

    new DataFolder(folder).clear();

    assertThat(folder).doesNotExist();
  }

  @Test
  void leaves_a_folder_alone_that_is_not_its_own() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> new DataFolder(folder).clear())
        .withMessageContaining("left alone");
    assertThat(folder.resolve("thesis.txt")).exists();
  }

  @Test
  void says_when_it_cannot_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> new DataFolder(file.resolve("data")).open())
        .withMessageContaining("cannot be written");
  }
}
