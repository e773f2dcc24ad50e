package clinic.sura.treatment.protocol.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.Protocol;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation may bring protocols of its own: no limit waits for a release. */
class ProtocolFilesTest {

  private static final Product LETYBO = new Product("LETYBO");
  private static final String OWN = "calf-reduction-900";

  @TempDir private Path folder;

  private ProtocolFiles files(String... inUse) throws IOException {
    return new ProtocolFiles(List.of(inUse), "file:" + folder + "/*.yaml", (_, sha256) -> sha256);
  }

  /** What is shipped, with a ceiling for Letybo that a clinic's physicians have agreed on. */
  private void bring(String fileName) throws IOException {
    String shipped = TestProtocol.text();
    String own =
        shipped
            .replaceFirst("(?m)^version: .*$", "version: 900")
            .replaceFirst(
                "ceilingMissing: \"\\[U] No body-area ceiling found for letibo[^\"]*\"",
                "sessionCeiling: {units: 200, source: \"The clinic's physicians\"}");
    assertThat(own).contains("The clinic's physicians").contains("version: 900");
    Files.writeString(folder.resolve(fileName), own);
  }

  @Test
  void reads_what_an_installation_brings_beside_what_is_shipped() throws IOException {
    bring(OWN + ".yaml");

    ProtocolFiles files = files(OWN, "masseter-reduction-4");

    assertThat(files.current().id()).isEqualTo(OWN);
    assertThat(files.isOwn(OWN)).as("it counts once a physician stands for it").isTrue();
    assertThat(files.isOwn("calf-reduction-1")).isFalse();
    assertThat(files.current().product(LETYBO).orElseThrow().ceiling())
        .isEqualTo(new Ceiling.PerSession(new BigDecimal("200"), "The clinic's physicians"));
    assertThat(files.all()).extracting(Protocol::id).contains("calf-reduction-1", OWN);
    assertThat(files.sha256Of(OWN)).hasValueSatisfying(sha256 -> assertThat(sha256).hasSize(64));
    assertThat(files.sha256Of("calf-reduction-901")).isEmpty();
  }

  @Test
  void needs_none_of_them() throws IOException {
    assertThat(new ProtocolFiles(List.of("calf-reduction-1"), "", (_, sha256) -> sha256).all())
        .extracting(Protocol::id)
        .contains("calf-reduction-1")
        .doesNotContain(OWN);
  }

  @Test
  void refuses_another_file_of_a_version_that_is_shipped() throws IOException {
    Files.writeString(
        folder.resolve("calf-reduction-1.yaml"),
        TestProtocol.text("calf-reduction-1.yaml") + "# our own\n");

    assertThatThrownBy(() -> files("calf-reduction-1"))
        .isInstanceOf(InvalidProtocol.class)
        .hasMessageContaining("another file of this version");
  }
}
