package clinic.sura.booking.patientlink;

import clinic.sura.booking.consenttext.ConsentText;
import clinic.sura.booking.consenttext.ConsentTexts;
import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patient.DecideConsent;
import clinic.sura.booking.patient.DecideConsent.Outcome;
import clinic.sura.booking.patient.DecideConsent.Wish;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the clinic may write to a patient for, as the patient says by a link. */
@Service
public class MessagesByLink {

  /** What can be decided by a link; health data is agreed to at the desk. */
  public static final List<Agreement> PURPOSES = List.of(Agreement.MESSAGES, Agreement.MARKETING);

  private static final String BY = "Patient, by link";

  private final FindLinkedPerson people;
  private final DecideConsent decide;
  private final ConsentTexts texts;

  public MessagesByLink(FindLinkedPerson people, DecideConsent decide, ConsentTexts texts) {
    this.people = people;
    this.decide = decide;
    this.texts = texts;
  }

  /**
   * One purpose.
   *
   * @param on whether the consent stands
   * @param read what there is to read before agreeing, or null where the clinic has no text
   */
  public record Purpose(Agreement agreement, boolean on, @Nullable Text read) {}

  /** A text of the clinic, as it is read. */
  public record Text(Wording wording, String text) {}

  /** The purposes of a person. */
  public record Choices(Patient person, List<Purpose> purposes) {

    public Choices {
      purposes = List.copyOf(purposes);
    }
  }

  /**
   * How it stands.
   *
   * @param link its id is the patient's
   */
  public Optional<Choices> show(PatientLink link) {
    return people.find(link, link.id()).map(this::choices);
  }

  /**
   * Records the decision, unless it stands already.
   *
   * @param read the text that was on the page, or null where the clinic has none
   * @return how it stands then; empty if the link opens nothing, or that text is none of the
   *     clinic's, or there is one and it was not read
   */
  public Optional<Choices> decide(
      PatientLink link, Agreement agreement, boolean on, @Nullable Wording read) {
    Optional<Patient> person = people.find(link, link.id());
    if (person.isEmpty()) {
      return Optional.empty();
    }
    if (on && read == null && toRead(person.get(), agreement) != null) {
      return Optional.empty();
    }
    Wish wish = new Wish(agreement, on, on ? read : null, null, BY);
    return switch (decide.decide(link.clinicId(), person.get().id(), wish, Cause.none())) {
      case Outcome.Decided(var decided) -> Optional.of(choices(decided));
      // Whoever was merged meanwhile looks again, and decides for the record that stands.
      case Outcome.Merged _ -> show(link);
      case Outcome.UnknownWording _ -> Optional.empty();
    };
  }

  private Choices choices(Patient person) {
    List<Agreement> standing = person.details().consents();
    return new Choices(
        person,
        PURPOSES.stream()
            .map(each -> new Purpose(each, standing.contains(each), toRead(person, each)))
            .toList());
  }

  private @Nullable Text toRead(Patient person, Agreement agreement) {
    return texts.all(person.clinicId()).stream()
        .filter(text -> text.agreement() == agreement)
        .reduce((_, latest) -> latest)
        .map(latest -> inLanguageOf(person, latest))
        .orElse(null);
  }

  private static Text inLanguageOf(Patient person, ConsentText text) {
    Wording wording = text.forReader(person.details().language());
    return new Text(wording, text.texts().getOrDefault(wording.language(), ""));
  }
}
