package clinic.sura.booking.patient.mongo;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.ConsentDecision;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patient.ConsentHistory;
import clinic.sura.booking.patient.ConsentOccasion;
import clinic.sura.booking.patient.Identifier;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.patient.SearchKeys;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as stored.
 *
 * @param searchText the words by which the patient is found
 * @param searchKeys the pieces of these that the index knows
 * @param searchScheme how the two were made; missing before there were any
 * @param sortKey by which lists are ordered; the id makes it unique
 * @param identifiers missing in documents from before there were any
 * @param consentDecisions missing in documents from before they were kept
 * @param claims what no other patient of the clinic may have
 */
public record PatientDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String givenName,
    String familyName,
    String birthDate,
    @Nullable String phone,
    @Nullable String email,
    String language,
    String timeZone,
    List<String> channels,
    List<String> consents,
    Instant registeredAt,
    @Nullable String searchText,
    @Nullable List<String> searchKeys,
    @Nullable Integer searchScheme,
    String sortKey,
    @Nullable List<Identifier> identifiers,
    @Nullable List<String> claims,
    @Nullable List<ConsentEntry> consentDecisions)
    implements AggregateDocument {

  static PatientDocument of(Patient patient) {
    PatientDetails details = patient.details();
    SearchKeys keys = SearchKeys.of(details);
    return new PatientDocument(
        patient.id(),
        patient.clinicId(),
        patient.version(),
        details.name().given(),
        details.name().family(),
        details.birthDate().toString(),
        details.phone(),
        details.email(),
        details.language(),
        details.zone().getId(),
        details.channels().stream().map(Channel::name).toList(),
        details.consents().stream().map(Agreement::name).toList(),
        patient.registeredAt(),
        keys.text(),
        List.copyOf(keys.keys()),
        SearchKeys.SCHEME,
        sortKey(details, patient.id()),
        details.identifiers(),
        claims(patient),
        patient.consents().decisions().stream().map(ConsentEntry::of).toList());
  }

  /** Where there is no identifier, something that nobody else has: the index takes no nothing. */
  private static List<String> claims(Patient patient) {
    List<Identifier> identifiers = patient.details().identifiers();
    return identifiers.isEmpty()
        ? List.of("patient:" + patient.id())
        : identifiers.stream().map(Identifier::key).toList();
  }

  static String sortKey(PatientDetails details, String id) {
    return SearchKeys.orderOf(details) + " " + id;
  }

  Patient toPatient() {
    var details =
        new PatientDetails(
            new PersonName(givenName, familyName),
            LocalDate.parse(birthDate),
            phone,
            email,
            language,
            ZoneId.of(timeZone),
            channels.stream().map(Channel::valueOf).toList(),
            consents.stream().map(Agreement::valueOf).toList(),
            identifiers == null ? List.of() : identifiers);
    return new Patient(clinicId, id, version, details, registeredAt, decided(details));
  }

  /** Of consents from before decisions were kept, only that they stood is known. */
  private ConsentHistory decided(PatientDetails details) {
    return consentDecisions == null
        ? ConsentHistory.begun(details.consents(), ConsentOccasion.unread(null, registeredAt))
        : new ConsentHistory(consentDecisions.stream().map(ConsentEntry::toDecision).toList());
  }

  /** A decision as stored. */
  public record ConsentEntry(
      String agreement,
      boolean given,
      @Nullable Integer textVersion,
      @Nullable String textLanguage,
      @Nullable String reason,
      @Nullable String by,
      Instant at) {

    static ConsentEntry of(ConsentDecision decision) {
      Wording wording = decision.wording();
      return new ConsentEntry(
          decision.agreement().name(),
          decision.given(),
          wording == null ? null : wording.version(),
          wording == null ? null : wording.language(),
          decision.reason(),
          decision.by(),
          decision.at());
    }

    ConsentDecision toDecision() {
      Wording wording =
          textVersion == null || textLanguage == null
              ? null
              : new Wording(textVersion, textLanguage);
      return new ConsentDecision(Agreement.valueOf(agreement), given, wording, reason, by, at);
    }
  }
}
