package clinic.sura.treatment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.protocol.Protocol;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of rules says what the code does, and every rule has a test that has seen it. */
class RuleBookTest {

  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final Path RECEIVED = Path.of("target/received/rules");
  private static final Path CODE = Path.of("src/main/java/clinic/sura/treatment/rules");
  private static final Path TESTS = Path.of("src/test/java/clinic/sura/treatment/rules");
  private static final Pattern ID = Pattern.compile("[\"`]([a-z]+(?:[.-][a-z]+)*\\.[a-z.-]+)[\"`]");
  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

  /** A programme, and the tests that stand at its edges: its own before those of all. */
  private record Book(Protocol protocol, List<String> tests) {

    private List<RuleBook.Rule> rules() {
      return RuleBook.of(protocol);
    }
  }

  private static List<Book> books() {
    return List.of(
        new Book(TestProtocol.calfReduction(), List.of("RulesTest", "ProductEdgesTest")),
        new Book(
            TestProtocol.masseterReduction(),
            List.of("MasseterRulesTest", "RulesTest", "ProductEdgesTest")));
  }

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

  private static Set<String> idsOfTheBooks() {
    return books().stream()
        .flatMap(book -> book.rules().stream())
        .map(RuleBook.Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
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
      assertThat(idsOfTheBooks()).containsAll(used);
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void the_page_has_each_rule_with_its_limit_its_source_and_its_test(Book book) throws IOException {
    Path received = RECEIVED.resolve(book.protocol().programme() + ".md");
    String table =
        book.rules().stream()
            .map(rule -> row(book, rule))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.createDirectories(RECEIVED);
    Files.writeString(received, table);

    assertThat(section(book.protocol().programme()))
        .as("docs/rules.md is not what the protocol says: if %s is right, copy it", received)
        .contains("\n" + table + "\n");
  }

  /** The part of the page about a programme, up to the next heading. */
  private static String section(String programme) {
    String[] parts = text(PAGE).split("## By rule: " + programme, 2);
    assertThat(parts).as("docs/rules.md has no section of " + programme).hasSize(2);
    return parts[1].split("\n## ", 2)[0] + "\n";
  }

  @Test
  void the_page_brings_every_rule_under_a_limit_of_the_fact_sheet() {
    String facts = text(PAGE).split("## By the fact sheet", 2)[1];

    assertThat(idsIn(facts)).isEqualTo(idsOfTheBooks());
  }

  private static String row(Book book, RuleBook.Rule rule) {
    return "| `%s` | %s | %s | %s | `%s` |"
        .formatted(rule.id(), rule.severity(), rule.limit(), rule.source(), testOf(book, rule));
  }

  /** The test that expects the rule by name. */
  private static String testOf(Book book, RuleBook.Rule rule) {
    String expectation = rule.severity() + " " + rule.id();
    return book.tests().stream()
        .flatMap(test -> methodsOf(TESTS.resolve(test + ".java"), expectation))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("No test of " + book.tests() + " expects " + expectation));
  }

  private static Stream<String> methodsOf(Path tests, String expectation) {
    return Arrays.stream(text(tests).split("\n\n  (?=@)"))
        .filter(
            block ->
                Pattern.compile(Pattern.quote(expectation) + "\\b(?![.-])").matcher(block).find())
        .map(METHOD::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(method -> method.group(1));
  }
}
