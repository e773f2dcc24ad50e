package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.PatientId;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever shows or changes a patient's data stands in the report of who saw it. */
@ServiceTest
class WhoSawTest {

  /** Of nobody; or read anew every few seconds on every screen, as ADR 12 says. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "/api/live",
          "/api/trade-items/{gtin}",
          "/api/operations/dead-letters",
          "/api/operations/dead-letters/{id}",
          "/api/operations/dead-letters/{id}/replay",
          "/api/protocols",
          "/api/protocols/{id}",
          "/api/protocols/{id}/approvals",
          "/api/protocols/{id}/rules",
          "/api/protocols/{id}/consent-texts",
          "/api/vials",
          "/api/vials/stock",
          "/api/vials/{id}/reconstitute",
          "/api/vials/{id}/discard",
          "/api/audit/verification");

  /** Numbers only. */
  private static final Set<String> SUMS = Set.of("GET /api/lot-recalls");

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private TestClinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
  }

  @Test
  void every_endpoint_of_a_patients_data_names_the_patient_in_the_trail() {
    List<String> findings = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (!handler.getBeanType().getName().startsWith("clinic.sura.")) {
                return;
              }
              for (String path : mapping.getPatternValues()) {
                String endpoint =
                    mapping.getMethodsCondition().getMethods().stream()
                            .findFirst()
                            .map(Enum::name)
                            .orElse("")
                        + " "
                        + path;
                if (path.startsWith("/api/")
                    && !OF_NOBODY.contains(path)
                    && !SUMS.contains(endpoint)) {
                  check(endpoint, handler, findings);
                }
              }
            });
    assertThat(findings).isEmpty();
  }

  private static void check(String endpoint, HandlerMethod handler, List<String> findings) {
    Audited audited = handler.getMethodAnnotation(Audited.class);
    if (audited == null) {
      findings.add(endpoint + " is not audited");
    } else if (!audited.everybody() && !namesPatients(endpoint, handler)) {
      findings.add(
          endpoint + " names no patient, neither in its path nor in what it takes or gives");
    }
  }

  private static boolean namesPatients(String endpoint, HandlerMethod handler) {
    if (endpoint.contains("{patientId}")
        || endpoint.contains("/api/patients/{id}")
        || endpoint.endsWith("/api/records/verification")) {
      return true;
    }
    boolean byHand =
        Arrays.stream(handler.getMethod().getParameterTypes())
            .anyMatch(HttpServletRequest.class::equals);
    boolean asked =
        Arrays.stream(handler.getMethodParameters())
            .anyMatch(
                each ->
                    "patientId".equals(each.getParameter().getName())
                        || (each.hasParameterAnnotation(RequestBody.class)
                            && names(each.getGenericParameterType(), new HashSet<>())));
    return byHand || asked || names(handler.getMethod().getGenericReturnType(), new HashSet<>());
  }

  /** Whether a value of a type can name a patient. */
  private static boolean names(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      return names(generic.getRawType(), seen)
          || Arrays.stream(generic.getActualTypeArguments()).anyMatch(each -> names(each, seen));
    }
    if (!(type instanceof Class<?> known)) {
      return false;
    }
    if (known.isSealed()) {
      return Arrays.stream(known.getPermittedSubclasses()).anyMatch(each -> names(each, seen));
    }
    return known.isRecord()
        && Arrays.stream(known.getRecordComponents()).anyMatch(each -> names(each, seen));
  }

  private static boolean names(RecordComponent component, Set<Type> seen) {
    return component.getName().equals("patientId")
        || component.isAnnotationPresent(PatientId.class)
        || names(component.getGenericType(), seen);
  }

  private List<String> pathsOf(String patient) {
    return api.as("MANAGER")
        .get("/api/audit/accesses?patientId=" + patient)
        .expect(200)
        .json()
        .get("accesses")
        .valueStream()
        .filter(each -> !each.get("action").asString().equals("WRITE"))
        .map(each -> each.get("path").asString() + " " + each.get("status").asInt())
        .toList();
  }

  private static String idOf(Api.Response response) {
    return response.json().get("id").asString();
  }

  private String vialOf(String lot) {
    String vial =
        idOf(
            clinic
                .nurse()
                .post(
                    "/api/vials",
                    """
                    {"product": "BOTOX", "lot": "%s", "expires": "%s", "labelledUnits": 200}
                    """
                        .formatted(
                            lot, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90)))
                .expect(201));
    clinic.nurse().post("/api/vials/" + vial + "/reconstitute", "{\"diluentMl\": 5}").expect(200);
    return vial;
  }

  private void sign(String patient, String vial) {
    String session = clinic.draft(clinic.arrivedSession(patient));
    clinic.place(session, TestClinic.asPlanned(vial)).expect(200);
    clinic.sign(session, "[]").expect(200);
  }

  @Test
  void case_reports_and_acknowledged_recalls_are_seen() {
    String patient = clinic.plannedPatient();
    String lot = "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    sign(patient, vialOf(lot));
    String event =
        idOf(
            clinic
                .nurse()
                .post(
                    "/api/charts/" + patient + "/adverse-events", "{\"reactions\": [\"BRUISING\"]}")
                .expect(201));
    String report = "/api/adverse-events/" + event + "/case-report";
    clinic.physician().get(report).expect(200);
    clinic.physician().get(report + ".csv").expect(200);
    String recall =
        clinic
            .physician()
            .post(
                "/api/lot-recalls",
                "{\"product\": \"BOTOX\", \"lot\": \"%s\", \"reason\": \"x\"}".formatted(lot))
            .expect(200)
            .json()
            .at("/recall/id")
            .asString();
    String acknowledgements = "/api/lot-recalls/" + recall + "/acknowledgements";
    clinic
        .nurse()
        .post(
            acknowledgements,
            """
            {"patientId": "%s", "party": "PATIENT", "note": "by telephone"}
            """
                .formatted(patient))
        .expect(200);

    assertThat(pathsOf(patient))
        .anyMatch(path -> path.startsWith("/api/plans/") && path.endsWith("/accept 200"))
        .contains(report + " 200", report + ".csv 200", acknowledgements + " 200");
  }
}
