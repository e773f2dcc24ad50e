package clinic.sura.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen to fail on a class that breaks it: a rule that nobody saw fail is none. */
class ArchitectureRulesTest {

  private static final String BAD = "clinic.sura.testing.bad";
  private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

  private static final Map<String, String> CULPRITS =
      Map.of(
          "roots-know-no-adapter-technology", "DriverInTheRoot",
          "roots-get-time-and-identity", "NowInTheRoot",
          "adapters-are-package-private", "PublicController",
          "adapters-do-not-know-each-other", "ReachedByWeb",
          "endpoints-name-their-roles", "PublicController.open",
          "features-have-no-cycles", "NeedsFeature");

  static Stream<Arguments> rules() {
    return ArchitectureRules.of(BAD).entrySet().stream()
        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_rule_finds_the_class_that_breaks_it(String name, com.tngtech.archunit.lang.ArchRule rule) {
    assertThat(CULPRITS).containsKey(name);
    assertThatThrownBy(() -> rule.check(BAD_CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(CULPRITS.get(name));
  }

  @Test
  void rules_that_would_guard_nothing_fail() {
    assertThatThrownBy(() -> ArchitectureRules.check("clinic.sura.nothing"))
        .isInstanceOf(AssertionError.class);
  }
}
