package clinic.sura.treatment.assessment.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.assessment.mongo.AssessmentDocument.ElsewhereDocument;
import clinic.sura.treatment.assessment.mongo.AssessmentDocument.ScreeningDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentDocumentTest {

  private static AssessmentDocument document(List<ElsewhereDocument> elsewhere) {
    return new AssessmentDocument(
        "a1",
        "bangkok",
        1,
        "mei",
        "visit",
        "calf-reduction-5",
        List.of(),
        new ScreeningDocument(List.of(), List.of("penicillin"), List.of("วาร์ฟาริน")),
        elsewhere,
        null,
        List.of(),
        Instant.parse("2026-12-01T05:00:00Z"),
        "Dr Anan");
  }

  @Test
  void one_from_before_anybody_asked_says_nothing_of_what_was_given_elsewhere() {
    var assessment = document(null).assessment();

    assertThat(assessment.elsewhere()).isNull();
    assertThat(assessment.isWhole()).isTrue();
    assertThat(assessment.screening().allergies()).containsExactly("penicillin");
    assertThat(AssessmentDocument.of(assessment)).isEqualTo(document(null));
  }

  @Test
  void what_was_given_elsewhere_is_kept_as_it_was_told() {
    var told = new ElsewhereDocument(null, "2026-09-30", false, null, "", "PATIENT");
    var assessment = document(List.of(told)).assessment();

    assertThat(assessment.elsewhere())
        .first()
        .extracting(given -> given.when())
        .isEqualTo("2026-09");
    assertThat(AssessmentDocument.of(assessment)).isEqualTo(document(List.of(told)));
    assertThat(document(List.of()).assessment().elsewhere()).isEmpty();
  }
}
