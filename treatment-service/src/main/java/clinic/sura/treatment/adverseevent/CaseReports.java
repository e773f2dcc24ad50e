package clinic.sura.treatment.adverseevent;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.adverseevent.AdverseEvent.LearnedReaction;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.CaseReport.Element;
import clinic.sura.treatment.adverseevent.ReadAdverseEvents.Review;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes case reports of adverse events. */
@Service
public class CaseReports {

  private final ReadAdverseEvents events;
  private final Sessions sessions;
  private final Protocols protocols;

  CaseReports(ReadAdverseEvents events, Sessions sessions, Protocols protocols) {
    this.events = events;
    this.sessions = sessions;
    this.protocols = protocols;
  }

  /**
   * The case report of an adverse event as it is known now.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  public CaseReport get(String clinicId, String id) {
    Review review = events.get(clinicId, id);
    AdverseEvent event = review.event();
    Optional<TreatmentSession> session = sessions.find(clinicId, event.sessionId(), Cause.none());
    Fields fields = new Fields();
    aboutCase(fields, event, zone(session));
    aboutPatient(fields, review);
    aboutReaction(fields, review);
    session.ifPresent(suspected -> aboutDrug(fields, event, suspected));
    fields.add("H.1", "Case narrative", narrative(review));
    return new CaseReport(id, event.patientId(), fields.elements);
  }

  private static ZoneId zone(Optional<TreatmentSession> session) {
    return session.map(each -> each.header().zone()).orElse(ZoneId.of("UTC"));
  }

  private static void aboutCase(Fields fields, AdverseEvent event, ZoneId zone) {
    AdverseEvent.Report report = event.report();
    fields.add("C.1.1", "Sender's (case) safety report unique identifier", event.id());
    fields.add("C.1.3", "Type of report", "1 Spontaneous report");
    fields.add("C.1.4", "Date report was first received from source", report.awareOn());
    fields.add(
        "C.1.5",
        "Date of most recent information for this report",
        LocalDate.ofInstant(event.lastLearnedAt(), zone));
    fields.add(
        "C.1.7",
        "Does this case fulfil the local criteria for an expedited report?",
        yesOrNo(event.standing().serious()));
    fields.add("C.2.r.4", "Qualification", qualification(report.reporter()));
  }

  private static void aboutPatient(Fields fields, Review review) {
    PatientIdentity patient = review.patient();
    if (patient == null) {
      return;
    }
    fields.add("D.1", "Patient (name or initials)", initials(patient));
    fields.add("D.2.1", "Date of birth", patient.birthDate());
    fields.add(
        "D.2.2a",
        "Age at time of onset of reaction / event",
        patient.ageOn(review.event().report().onset()) + " years");
  }

  private static void aboutReaction(Fields fields, Review review) {
    AdverseEvent event = review.event();
    for (String code : event.reactions()) {
      fields.add(
          "E.i.1.1a",
          "Reaction / event as reported by the primary source",
          text(code, review.policy()));
    }
    String[] criteria = {"a", "b", "c", "d", "e", "f"};
    String[] names = {
      "Results in death",
      "Life threatening",
      "Caused / prolonged hospitalisation",
      "Disabling / incapacitating",
      "Congenital anomaly / birth defect",
      "Other medically important condition"
    };
    for (Seriousness criterion : Seriousness.values()) {
      int i = criterion.ordinal();
      fields.add(
          "E.i.3.2" + criteria[i], names[i], yesOrNo(event.seriousness().contains(criterion)));
    }
    fields.add("E.i.4", "Date of start of reaction / event", event.report().onset());
    LocalDate endedOn = event.endedOn();
    if (endedOn != null) {
      fields.add("E.i.5", "Date of end of reaction / event", endedOn);
    }
    fields.add(
        "E.i.7", "Outcome of reaction / event at the time of last observation", outcome(event));
  }

  private void aboutDrug(Fields fields, AdverseEvent event, TreatmentSession session) {
    Protocol protocol = protocols.get(session.header().protocolId());
    Map<Batch, DoseTotals> given = new LinkedHashMap<>();
    for (InjectionPoint point : session.currentPoints()) {
      Batch batch = new Batch(point.product(), point.lot());
      given.merge(batch, DoseTotals.of(point.dose()), DoseTotals::plus);
    }
    given.forEach(
        (batch, totals) -> {
          BigDecimal units = totals.of(batch.product()).units();
          fields.add("G.k.1", "Characterisation of drug role", "1 Suspect");
          fields.add(
              "G.k.2.2",
              "Medicinal product name as reported by the primary source",
              batch.product().name());
          protocol
              .product(batch.product())
              .map(ProductLimits::inn)
              .ifPresent(
                  inn -> fields.add("G.k.2.3.r.1", "Substance / specified substance name", inn));
          fields.add("G.k.4.r.1a", "Dose (number)", units.toPlainString());
          // Units of a toxin are the product's own: UCUM's arbitrary unit, never an enzyme's.
          fields.add("G.k.4.r.1b", "Dose (unit)", "[arb'U] of " + batch.product().name());
          fields.add("G.k.4.r.4", "Date and time of start of drug", session.header().on());
          fields.add("G.k.4.r.7", "Batch / lot number", batch.lot());
          fields.add("G.k.4.r.10.1", "Route of administration", "Intramuscular");
          fields.add("G.k.7.r.1", "Indication as reported by the primary source", protocol.title());
        });
    Causality causality = event.causality();
    if (causality != null) {
      fields.add("G.k.9.i.2.r.2", "Method of assessment", "WHO-UMC");
      fields.add("G.k.9.i.2.r.3", "Result of assessment", words(causality));
    }
  }

  /** What was drawn from one lot. */
  private record Batch(Product product, String lot) {}

  private static String text(String code, AdverseEventPolicy policy) {
    return policy.reaction(code).map(Reaction::text).orElse(code);
  }

  /** The guideline has no element for the day on which one reaction of several was learned. */
  private static String narrative(Review review) {
    AdverseEvent event = review.event();
    AdverseEvent.Report report = event.report();
    List<String> parts = new ArrayList<>();
    if (event.reactions().size() > report.reactions().size()) {
      event.learnedReactions().stream()
          .collect(
              Collectors.groupingBy(
                  LearnedReaction::learnedOn,
                  TreeMap::new,
                  Collectors.mapping(
                      each -> text(each.code(), review.policy()), Collectors.joining(", "))))
          .forEach((day, texts) -> parts.add("Learned on %s: %s".formatted(day, texts)));
    }
    parts.add(report.description());
    if (!report.actionTaken().isEmpty()) {
      parts.add("Done about it: " + report.actionTaken());
    }
    event
        .followUps()
        .forEach(followUp -> parts.add("%s: %s".formatted(followUp.on(), followUp.note())));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String qualification(Reporter reporter) {
    return switch (reporter) {
      case PHYSICIAN -> "1 Physician";
      case OTHER_HEALTH_PROFESSIONAL -> "3 Other health professional";
      case PATIENT -> "5 Consumer or other non health professional";
    };
  }

  private static String outcome(AdverseEvent event) {
    return switch (event.outcome()) {
      case RECOVERED -> "1 Recovered / resolved";
      case RECOVERING -> "2 Recovering / resolving";
      case NOT_RECOVERED -> "3 Not recovered / not resolved / ongoing";
      case RECOVERED_WITH_SEQUELAE -> "4 Recovered / resolved with sequelae";
      case FATAL -> "5 Fatal";
      case UNKNOWN -> "0 Unknown";
    };
  }

  private static String words(Causality causality) {
    return switch (causality) {
      case CERTAIN -> "Certain";
      case PROBABLE -> "Probable / likely";
      case POSSIBLE -> "Possible";
      case UNLIKELY -> "Unlikely";
      case UNCLASSIFIED -> "Conditional / unclassified";
      case UNASSESSABLE -> "Unassessable / unclassifiable";
    };
  }

  private static String initials(PatientIdentity patient) {
    return first(patient.givenName()) + first(patient.familyName());
  }

  private static String first(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "true" : "false";
  }

  private static final class Fields {
    private final List<Element> elements = new ArrayList<>();

    void add(String element, String name, Object value) {
      String text = value.toString();
      if (!text.isEmpty()) {
        elements.add(new Element(element, name, text));
      }
    }
  }
}
