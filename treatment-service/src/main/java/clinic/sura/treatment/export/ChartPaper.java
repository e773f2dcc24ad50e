package clinic.sura.treatment.export;

import clinic.sura.treatment.adverseevent.AdverseEvents;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocuments;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.outcome.TreatmentOutcomes;
import clinic.sura.treatment.overview.ChartOverview;
import clinic.sura.treatment.overview.ReadCharts;
import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.paper.Paper.Field;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.photograph.Photographs;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a chart on paper, for the person whom it is about. */
@Service
public class ChartPaper {

  private static final String TITLE = "Record of treatment";

  private final ReadCharts charts;
  private final TreatmentOutcomes outcomes;
  private final AdverseEvents adverseEvents;
  private final Photographs photographs;
  private final ClinicalDocuments documents;
  private final PatientsOwnWords ownWords;
  private final ClinicCalendars calendars;
  private final Protocols protocols;
  private final Clock clock;

  ChartPaper(
      ReadCharts charts,
      TreatmentOutcomes outcomes,
      AdverseEvents adverseEvents,
      Photographs photographs,
      ClinicalDocuments documents,
      PatientsOwnWords ownWords,
      ClinicCalendars calendars,
      Protocols protocols,
      Clock clock) {
    this.charts = charts;
    this.outcomes = outcomes;
    this.adverseEvents = adverseEvents;
    this.photographs = photographs;
    this.documents = documents;
    this.ownWords = ownWords;
    this.calendars = calendars;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * A chart as PDF.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   */
  public byte[] of(String clinicId, String patientId) {
    ChartOverview chart = charts.get(clinicId, patientId);
    ZoneId zone = calendars.zoneOf(clinicId);
    Words words = new Words(zone);
    return Paper.written(
        languageOf(chart),
        TITLE,
        paper -> {
          paper.title(TITLE);
          paper.fields(who(clinicId, patientId, chart, words));
          appointments(paper, chart, words);
          ClinicalSections.assessments(paper, chart.assessments(), protocols, words);
          ClinicalSections.plans(paper, chart.plans(), words);
          consents(paper, chart.consents(), words);
          paper.heading("Sessions");
          chart.sessions().reversed().forEach(each -> SessionSection.write(paper, each, words));
          ClinicalSections.outcomes(paper, outcomes.of(clinicId, patientId), words);
          ClinicalSections.adverseEvents(paper, adverseEvents.of(clinicId, patientId), words);
          ownWords.write(paper, clinicId, patientId, words);
          photographs(paper, photographs.of(clinicId, patientId), words);
          documents(paper, documents.of(clinicId, patientId), words);
        });
  }

  /** In whose way names are written; the labels are English. */
  private static Locale languageOf(ChartOverview chart) {
    return Optional.ofNullable(chart.patient())
        .map(PatientIdentity::language)
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private List<Field> who(String clinicId, String patientId, ChartOverview chart, Words words) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Clinic", calendars.nameOf(clinicId).orElse(clinicId)));
    PatientIdentity patient = chart.patient();
    if (patient != null) {
      fields.add(new Field("Patient", patient.givenName() + " " + patient.familyName()));
      fields.add(new Field("Born", patient.birthDate().toString()));
    }
    fields.add(new Field("Record", patientId));
    fields.add(new Field("As of", words.time(clock.instant())));
    return fields;
  }

  private static void appointments(Paper paper, ChartOverview chart, Words words) {
    paper.heading("Appointments");
    paper.rows(
        List.of("When", "Service", "With", "State"),
        chart.chart().encounters().stream()
            .sorted(Comparator.comparing(each -> each.visit().start()))
            .map(
                each ->
                    List.of(
                        words.time(each.visit().start()),
                        each.visit().serviceId(),
                        each.visit().practitionerName(),
                        each.status().name()))
            .toList());
  }

  private static void consents(Paper paper, List<Consent> consents, Words words) {
    paper.heading("Consents");
    paper.rows(
        List.of("Signed at", "Kind", "Language", "Signed by", "Witness", "Taken back"),
        consents.reversed().stream()
            .map(
                each ->
                    List.of(
                        words.time(each.signedAt()),
                        each.kind().name(),
                        each.language(),
                        each.signedBy(),
                        each.witnessedBy(),
                        withdrawal(each.withdrawal(), words)))
            .toList());
  }

  private static String withdrawal(Consent.@Nullable Withdrawal withdrawal, Words words) {
    return withdrawal == null ? "" : words.time(withdrawal.at()) + ": " + withdrawal.reason();
  }

  private static void photographs(Paper paper, List<Photograph> photographs, Words words) {
    paper.heading("Photographs");
    paper.rows(
        List.of("Taken at", "View", "Posture", "By", "Id", "Entered in error"),
        photographs.stream()
            .map(
                each ->
                    List.of(
                        words.time(each.takenAt()),
                        each.view().name(),
                        each.posture().name(),
                        each.takenBy(),
                        each.id(),
                        error(each.enteredInError(), words)))
            .toList());
  }

  private static void documents(Paper paper, List<ClinicalDocument> documents, Words words) {
    paper.heading("Documents");
    paper.rows(
        List.of("Filed", "Kind", "Title", "By", "Entered in error"),
        documents.reversed().stream()
            .map(
                each ->
                    List.of(
                        words.time(each.filedAt()),
                        each.kind().name(),
                        each.title(),
                        each.filedBy(),
                        error(each.enteredInError(), words)))
            .toList());
  }

  /** Why is left out: it may name somebody else. */
  static String error(@Nullable EnteredInError error, Words words) {
    return error == null ? "" : words.time(error.at()) + ", " + error.by();
  }
}
