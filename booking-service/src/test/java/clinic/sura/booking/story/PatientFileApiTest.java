package clinic.sura.booking.story;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Another system's list comes in once however often it is sent; the clinic's own goes out. */
@ServiceTest
class PatientFileApiTest {

  private static final String TITLES =
      "id,familyName,givenName,birthDate,phone,email,language,timeZone,channels,consents,hn\n";

  private static final String FILE =
      TITLES
          + "A1,\u0e43\u0e08\u0e14\u0e35,\u0e2a\u0e21\u0e0a\u0e32\u0e22,1980-01-02,+66812345678,,th,Asia/Bangkok,SMS,MESSAGES,HN-1\n"
          + "A2,Li,Mei,1994-05-02,,mei@example.com,zh-Hans,Asia/Shanghai,EMAIL,HEALTH_DATA MESSAGES,\n"
          + "A3,Li,Mei,1994-05-02,,other@example.com,zh-Hans,Asia/Shanghai,,,\n"
          + "A1,Other,Name,1971-01-02,,,en,Europe/London,,,\n"
          + "A5,Bad,Row,02/05/1994,0812345678,,en,Mars/Base,EMAIL,NOTHING,?\n"
          + "A6,Taken,Number,1971-01-03,,,en,Europe/London,,,hn 1\n"
          + "A7,=1+1,Kim,1971-01-04,,,ko,Asia/Seoul,,,\n";

  @Autowired Api api;

  private TestClinic clinic;

  @BeforeEach
  void open() {
    clinic = TestClinic.open(api);
  }

  private static Map<String, Object> body(String csv, boolean dryRun, int done) {
    return Map.of("csv", csv, "dryRun", dryRun, "done", done);
  }

  private List<JsonNode> rows(Map<String, Object> body) {
    return list(clinic.manager.post("/api/patient-imports", body).expect(200).json().get("rows"));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private static List<String> outcomes(List<JsonNode> rows) {
    return rows.stream()
        .map(each -> each.get("row") + " " + each.get("outcome").asString())
        .toList();
  }

  private List<String> familyNames() {
    return list(clinic.desk.get("/api/patients").expect(200).json().get("patients")).stream()
        .map(each -> each.get("name").get("family").asString())
        .toList();
  }

  @Test
  void a_dry_run_tells_all_and_changes_nothing() {
    List<JsonNode> rows = rows(body(FILE, true, 0));

    assertThat(outcomes(rows))
        .containsExactly(
            "2 READY",
            "3 READY",
            "4 LIKELY_KNOWN",
            "5 REPEATED",
            "6 REFUSED",
            "7 IDENTIFIER_TAKEN",
            "8 READY");
    assertThat(rows.get(2).get("likeRows").toString()).isEqualTo("[3]");
    assertThat(rows.get(3).get("likeRows").toString()).isEqualTo("[2]");
    assertThat(rows.get(5).get("likeRows").toString()).isEqualTo("[2]");
    assertThat(list(rows.get(4).get("problems")))
        .extracting(each -> each.get("field").asString())
        .containsExactlyInAnyOrder("birthDate", "phone", "timeZone", "consents", "hn", "email");
    assertThat(familyNames()).isEmpty();
  }

  @Test
  void a_file_sent_again_registers_nobody_twice() {
    assertThat(outcomes(rows(body(FILE, false, 0))))
        .containsExactly(
            "2 REGISTERED",
            "3 REGISTERED",
            "4 LIKELY_KNOWN",
            "5 REPEATED",
            "6 REFUSED",
            "7 IDENTIFIER_TAKEN",
            "8 REGISTERED");
    assertThat(familyNames()).hasSize(3);

    var toldApart = Map.of("csv", FILE, "dryRun", false, "done", 0, "rowsToldApart", List.of(4, 7));
    assertThat(outcomes(rows(toldApart)))
        .containsExactly(
            "2 KNOWN",
            "3 KNOWN",
            "4 REGISTERED",
            "5 REPEATED",
            "6 REFUSED",
            "7 IDENTIFIER_TAKEN",
            "8 KNOWN");
    assertThat(familyNames()).hasSize(4);
    assertThat(outcomes(rows(body(FILE, false, 0)))).contains("4 KNOWN");
  }

  @Test
  void names_the_patients_whom_the_clinic_knows() {
    String known =
        clinic
            .desk
            .post("/api/patients", desk("Somsak", "HN-1"))
            .expect(201)
            .json()
            .get("id")
            .asString();

    JsonNode taken = rows(body(FILE, true, 0)).getFirst();

    assertThat(taken.get("outcome").asString()).isEqualTo("IDENTIFIER_TAKEN");
    assertThat(taken.get("likePatients").get(0).get("id").asString()).isEqualTo(known);
    assertThat(taken.get("likePatients").get(0).get("reasons").toString()).contains("IDENTIFIER");
  }

  private static Map<String, Object> desk(String family, String fileNumber) {
    return Map.of(
        "name", Map.of("family", family, "given", "A"),
        "birthDate", "1960-01-01",
        "language", "th",
        "timeZone", "Asia/Bangkok",
        "identifiers", List.of(Map.of("kind", "HN", "value", fileNumber)));
  }

  @Test
  void goes_on_where_it_was_and_meets_the_rows_before() {
    var text = new StringBuilder(TITLES);
    for (int i = 0; i < 250; i++) {
      text.append(
          "B%d,Family%d,Given,%s,,,en,Asia/Tokyo,,,H%d\n"
              .formatted(i, i, LocalDate.of(1951, 1, 1).plusDays(i), i));
    }
    text.append("B250,Other,Person,1950-02-02,,,en,Asia/Tokyo,,,H3\n");
    int done = 0;
    List<JsonNode> all = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    do {
      JsonNode step =
          clinic
              .manager
              .post("/api/patient-imports", body(text.toString(), false, done))
              .expect(200)
              .json();
      all.addAll(list(step.get("rows")));
      done = step.get("done").asInt();
      places.add(done);
      assertThat(step.get("total").asInt()).isEqualTo(251);
    } while (done < 251);

    assertThat(places).containsExactly(100, 200, 251);
    assertThat(outcomes(all)).hasSize(251).doesNotHaveDuplicates();
    assertThat(all.getLast().get("outcome").asString()).isEqualTo("IDENTIFIER_TAKEN");
    assertThat(all.getLast().get("likeRows").toString()).isEqualTo("[5]");
    assertThat(all.subList(0, 250))
        .allMatch(each -> each.get("outcome").asString().equals("REGISTERED"));
  }

  @Test
  void what_goes_out_comes_in_again() {
    rows(body(FILE, false, 0));
    String table = clinic.manager.get("/api/patient-export.csv").expect(200).body();

    assertThat(table).contains("'=1+1", "'+66812345678", "HEALTH_DATA MESSAGES", "HN-1");
    assertThat(outcomes(rows(body(table, false, 0)))).allMatch(each -> each.endsWith("KNOWN"));

    TestClinic other = TestClinic.open(api);
    clinic = other;
    assertThat(rows(body(table, false, 0)))
        .hasSize(3)
        .allMatch(each -> each.get("outcome").asString().equals("REGISTERED"));
    String again = other.manager.get("/api/patient-export.csv").expect(200).body();
    assertThat(withoutIds(again)).isEqualTo(withoutIds(table));
  }

  private static List<String> withoutIds(String table) {
    return Stream.of(table.split("\r\n"))
        .map(line -> line.replaceAll("^[^,]*,", "").replaceAll(",[^,]*,[^,]*$", ""))
        .sorted()
        .toList();
  }

  @Test
  void is_for_managers_and_says_what_is_wrong_with_a_file() {
    clinic.desk.post("/api/patient-imports", body(FILE, true, 0)).expect(403);
    clinic.desk.get("/api/patient-export.csv").expect(403);
    assertThat(
            clinic
                .manager
                .post("/api/patient-imports", body("a,b\n1,2", true, 0))
                .expect(400)
                .body())
        .contains("Unknown columns: a, b");
    assertThat(clinic.manager.post("/api/patient-imports", body(FILE, true, 8)).expect(400).body())
        .contains("done");
  }
}
