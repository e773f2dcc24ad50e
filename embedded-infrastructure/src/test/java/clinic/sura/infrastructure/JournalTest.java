package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void three_commands_since_the_seventh_checkpoint() throws IOException {
    file = folder.resolve("clinic.mv.journal");
    try (Journal journal = Journal.open(file)) {
      journal.append(command(0));
      journal.follow(7);
      for (int number = 1; number <= 3; number++) {
        journal.append(command(number));
      }
    }
  }

  @Test
  void hands_out_what_came_since_the_checkpoint_in_order() throws IOException {
    assertThat(replayed(7)).containsExactly(command(1), command(2), command(3));
  }

  @Test
  void hands_out_nothing_that_the_store_has_already() throws IOException {
    assertThat(replayed(8)).isEmpty();
    assertThat(replayed(6)).isEmpty();
  }

  @Test
  void leaves_out_a_record_that_was_cut_short_wherever_that_was() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 1; cut < whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, whole.length - cut));
      List<Document> found = replayed(7);
      assertThat(found)
          .isEqualTo(List.of(command(1), command(2), command(3)).subList(0, found.size()));
      assertThat(found).hasSizeLessThan(3);
    }
  }

  @Test
  void goes_on_after_a_record_that_was_cut_short() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    try (Journal journal = Journal.open(file)) {
      journal.replay(7, command -> {});
      journal.append(command(4));
    }
    assertThat(replayed(7)).containsExactly(command(1), command(2), command(4));
  }

  @Test
  void refuses_a_record_in_which_a_byte_was_changed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThatExceptionOfType(InfrastructureFailure.class)
        .isThrownBy(() -> replayed(7))
        .matches(failure -> failure.reason() == Reason.DATA_DAMAGED);
  }

  private List<Document> replayed(long checkpoint) throws IOException {
    List<Document> commands = new ArrayList<>();
    try (Journal journal = Journal.open(file)) {
      journal.replay(checkpoint, commands::add);
    }
    return commands;
  }

  private static Document command(int number) {
    return new Document("insert", "appointments").append("number", number).append("$db", "booking");
  }
}
