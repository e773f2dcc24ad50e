package clinic.sura.booking.consenttext.mongo;

import clinic.sura.booking.consenttext.ConsentText;
import clinic.sura.booking.patient.Agreement;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A text as stored.
 *
 * @param id of clinic, agreement and version: of two authors at a time, one gets the number
 * @param version 1: a text is never changed
 * @param languages a list, as a tag with a dot could be no name of a field
 */
public record ConsentTextDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String agreement,
    int textVersion,
    List<InLanguage> languages,
    String by,
    Instant publishedAt)
    implements AggregateDocument {

  /** The text in one language. */
  public record InLanguage(String language, String text) {}

  static ConsentTextDocument of(ConsentText text) {
    return new ConsentTextDocument(
        text.clinicId() + "/" + text.agreement() + "/" + text.version(),
        text.clinicId(),
        1,
        text.agreement().name(),
        text.version(),
        text.texts().entrySet().stream()
            .map(each -> new InLanguage(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(InLanguage::language))
            .toList(),
        text.by(),
        text.publishedAt());
  }

  ConsentText toText() {
    Map<String, String> texts =
        languages.stream().collect(Collectors.toMap(InLanguage::language, InLanguage::text));
    return new ConsentText(
        clinicId, Agreement.valueOf(agreement), textVersion, texts, by, publishedAt);
  }
}
