package clinic.sura.treatment.consent;

import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.consent.Consent.Withdrawal;
import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.paper.Paper.Field;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Service;

/** Puts on paper exactly what was signed, in the language in which it was signed. */
@Service
public class ConsentPaper {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '('VV')'", Locale.ROOT);
  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Consents consents;
  private final ConsentTexts texts;
  private final PatientIdentities patients;
  private final ClinicCalendars calendars;

  ConsentPaper(
      Consents consents,
      ConsentTexts texts,
      PatientIdentities patients,
      ClinicCalendars calendars) {
    this.consents = consents;
    this.texts = texts;
    this.patients = patients;
    this.calendars = calendars;
  }

  /**
   * A consent as PDF.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the person has no such consent
   */
  public byte[] of(String clinicId, String patientId, String id) {
    Consent consent = consents.get(clinicId, patientId, id);
    ConsentText text = texts.signed(consent);
    Locale language = Locale.forLanguageTag(text.language());
    ResourceBundle labels = ResourceBundle.getBundle("consents.labels", language, AS_NAMED);
    ZoneId zone = calendars.zoneOf(clinicId);
    return Paper.written(
        language,
        text.title(),
        paper -> {
          paper.title(text.title());
          withdrawal(paper, consent, labels, zone);
          paper.fields(who(consent, labels));
          text.introduction().forEach(paper::text);
          paper.heading(labels.getString("agree"));
          paper.items(text.items());
          text.closing().forEach(paper::text);
          signature(paper, consent, labels, zone);
          paper.note(labels.getString("text") + ": " + nameOf(text));
          paper.note(labels.getString("digest") + ": " + text.sha256());
        });
  }

  private static void withdrawal(Paper paper, Consent consent, ResourceBundle labels, ZoneId zone) {
    if (consent.withdrawal() instanceof Withdrawal(Instant at, String reason, String by, _)) {
      paper.heading(labels.getString("withdrawn"));
      paper.fields(
          List.of(
              new Field(labels.getString("withdrawnAt"), time(at, zone)),
              new Field(labels.getString("withdrawnBy"), by),
              new Field(labels.getString("reason"), reason)));
    }
  }

  private List<Field> who(Consent consent, ResourceBundle labels) {
    Optional<PatientIdentity> patient = patients.find(consent.clinicId(), consent.patientId());
    String unknown = labels.getString("unknown");
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            labels.getString("clinic"),
            calendars.nameOf(consent.clinicId()).orElse(consent.clinicId())));
    fields.add(
        new Field(
            labels.getString("patient"),
            patient.map(each -> each.givenName() + " " + each.familyName()).orElse(unknown)));
    fields.add(
        new Field(
            labels.getString("born"),
            patient.map(each -> each.birthDate().toString()).orElse(unknown)));
    fields.add(new Field(labels.getString("record"), consent.patientId()));
    return fields;
  }

  private static void signature(Paper paper, Consent consent, ResourceBundle labels, ZoneId zone) {
    paper.heading(labels.getString("signature"));
    switch (Signature.read(consent.signature()).orElse(null)) {
      case Signature.Drawn(byte[] png) -> paper.picture(png);
      case Signature.Typed(String name) -> {
        paper.text(name);
        paper.note(labels.getString("typed"));
      }
      // Kept before pictures were looked at: there is none to be shown.
      case null -> paper.note(labels.getString("unknown"));
    }
    paper.fields(
        List.of(
            new Field(labels.getString("signedBy"), consent.signedBy()),
            new Field(labels.getString("signedAt"), time(consent.signedAt(), zone)),
            new Field(labels.getString("witness"), consent.witnessedBy())));
  }

  private static String nameOf(ConsentText text) {
    return "%s %s %d, %s"
        .formatted(text.programme(), text.kind(), text.textVersion(), text.language());
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
