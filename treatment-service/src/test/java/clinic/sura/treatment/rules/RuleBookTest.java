package clinic.sura.treatment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.protocol.files.TestProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of rules says what the code does, and every rule has a test that has seen it. */
class RuleBookTest {

  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final Path RECEIVED = Path.of("target/received/rules.md");
  private static final Path CODE = Path.of("src/main/java/clinic/sura/treatment/rules");
  private static final Path TESTS =
      Path.of("src/test/java/clinic/sura/treatment/rules/RulesTest.java");
  private static final Pattern ID = Pattern.compile("[\"`]([a-z]+(?:[.-][a-z]+)*\\.[a-z.-]+)[\"`]");
  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

  private static final List<RuleBook.Rule> BOOK = RuleBook.of(TestProtocol.calfReduction());

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Set<String> idsIn(String text) {
    return ID.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(quoted -> quoted.substring(1, quoted.length() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> idsOfTheBook() {
    return BOOK.stream().map(RuleBook.Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_rule_id_of_the_code_is_in_the_book() throws IOException {
    try (Stream<Path> sources = Files.list(CODE)) {
      Set<String> used =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("RuleBook.java"))
              .flatMap(file -> idsIn(text(file)).stream())
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(used).contains("dose.rolling.ceiling", "vial.quarantined");
      assertThat(idsOfTheBook()).containsAll(used);
    }
  }

  @Test
  void the_page_has_each_rule_with_its_limit_its_source_and_its_test() throws IOException {
    String table = BOOK.stream().map(RuleBookTest::row).collect(Collectors.joining("\n", "", "\n"));
    Files.createDirectories(RECEIVED.getParent());
    Files.writeString(RECEIVED, table);

    assertThat(text(PAGE))
        .as("docs/rules.md is not what the protocol says: if %s is right, copy it", RECEIVED)
        .contains("\n" + table + "\n");
  }

  @Test
  void the_page_brings_every_rule_under_a_limit_of_the_fact_sheet() {
    String facts = text(PAGE).split("## By the fact sheet", 2)[1];

    assertThat(idsIn(facts)).isEqualTo(idsOfTheBook());
  }

  private static String row(RuleBook.Rule rule) {
    return "| `%s` | %s | %s | %s | `%s` |"
        .formatted(rule.id(), rule.severity(), rule.limit(), rule.source(), testOf(rule));
  }

  /** The test that expects the rule by name. */
  private static String testOf(RuleBook.Rule rule) {
    String expectation = rule.severity() + " " + rule.id();
    return Arrays.stream(text(TESTS).split("\n\n  (?=@)"))
        .filter(
            block ->
                Pattern.compile(Pattern.quote(expectation) + "\\b(?![.-])").matcher(block).find())
        .map(METHOD::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(method -> method.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No test of RulesTest expects " + expectation));
  }
}
