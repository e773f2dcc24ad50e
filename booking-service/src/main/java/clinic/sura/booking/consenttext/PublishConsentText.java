package clinic.sura.booking.consenttext;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Publishes a further version of what patients read before they agree. */
@Service
public class PublishConsentText {

  private final ConsentTexts texts;
  private final Clock clock;

  public PublishConsentText(ConsentTexts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A text to be published.
   *
   * @param replacesVersion the version that its author saw; 0 where there was none
   * @param languages the text by BCP 47 tag
   */
  public record Draft(
      String clinicId,
      Agreement agreement,
      int replacesVersion,
      Map<String, String> languages,
      String by) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It counts from now on, or did before. */
    record Published(ConsentText text) implements Outcome {}

    /** Somebody published another one meanwhile. */
    record Stale(int currentVersion) implements Outcome {}
  }

  /** Publishes, unless the current text reads so already. */
  public Outcome publish(Draft draft) {
    List<ConsentText> before =
        texts.stored(draft.clinicId()).stream()
            .filter(each -> each.agreement() == draft.agreement())
            .toList();
    if (!before.isEmpty() && before.getLast().texts().equals(draft.languages())) {
      return new Outcome.Published(before.getLast());
    }
    int current = before.isEmpty() ? 0 : before.getLast().version();
    if (current != draft.replacesVersion()) {
      return new Outcome.Stale(current);
    }
    var text =
        new ConsentText(
            draft.clinicId(),
            draft.agreement(),
            current + 1,
            draft.languages(),
            draft.by(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try {
      texts.publish(text);
      return new Outcome.Published(text);
    } catch (StaleVersion e) {
      return new Outcome.Stale(current + 1);
    }
  }
}
