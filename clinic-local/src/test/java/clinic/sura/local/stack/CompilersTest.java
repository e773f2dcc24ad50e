package clinic.sura.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompilersTest {

  private static final String FIRST_ALONE = "-XX:TieredStopAtLevel=1";

  private final Installation installation = Installation.find();

  @TempDir Path elsewhere;

  @ParameterizedTest
  @EnumSource(names = {"BOOKING", "TREATMENT", "NOTIFICATION"})
  void services_that_are_looked_at_do_without_the_second_one(Component service) {
    assertThat(Compilers.FIRST_ALONE.options(service, installation)).containsExactly(FIRST_ALONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOOKING", "TREATMENT", "NOTIFICATION"})
  void services_that_stay_have_it_as_where_they_are_deployed(Component service) {
    assertThat(Compilers.AS_DEPLOYED.options(service, installation))
        .isNotEmpty()
        .allMatch(option -> option.startsWith("-XX:Tier4"));
  }

  @Test
  void the_file_that_they_are_deployed_with_says_how_soon_it_sets_in() throws Exception {
    Path options = Files.createDirectories(elsewhere.resolve("deploy")).resolve("jvm.options");
    Files.writeString(options, "# -XX:Tier\n-Xss512k\n-XX:Tier4InvocationThreshold=7\n");

    assertThat(Compilers.AS_DEPLOYED.options(Component.BOOKING, new Installation(elsewhere)))
        .containsExactly("-XX:Tier4InvocationThreshold=7");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void all_others_are_as_they_are(Compilers compilers) {
    assertThat(compilers.options(Component.DATABASE, installation)).isEmpty();
    assertThat(compilers.options(Component.BROKER, installation)).isEmpty();
    for (Component seldomBusy :
        List.of(Component.WEB, Component.IDENTITY, Component.MAIL, Component.PHONES)) {
      assertThat(compilers.options(seldomBusy, installation)).containsExactly(FIRST_ALONE);
    }
  }
}
