package clinic.sura.treatment.adverseevent.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.adverseevent.mongo.AdverseEventDocument.AcknowledgementDocument;
import clinic.sura.treatment.adverseevent.mongo.AdverseEventDocument.FollowUpDocument;
import clinic.sura.treatment.adverseevent.mongo.AdverseEventDocument.ReportDocument;
import clinic.sura.treatment.adverseevent.mongo.AdverseEventDocument.StandingDocument;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdverseEventDocumentTest {

  private static final Instant AT = Instant.parse("2026-12-01T05:00:00Z");

  private static final AdverseEventDocument BEFORE =
      new AdverseEventDocument(
          "e1",
          "bangkok",
          3,
          "mei",
          "s1",
          "calf-reduction-6",
          new ReportDocument(
              "2026-12-01",
              "2026-12-01",
              List.of("VOICE"),
              "ELSEWHERE",
              "",
              List.of(),
              "",
              "NOT_RECOVERED",
              "PATIENT",
              AT,
              "Nurse"),
          List.of(
              new FollowUpDocument(
                  AT.plusSeconds(60),
                  "2026-12-01",
                  "Nurse",
                  "Better",
                  null,
                  null,
                  null,
                  null,
                  null)),
          new AcknowledgementDocument(AT.plusSeconds(30), "Dr. Anan", null),
          null,
          List.of(),
          new StandingDocument(true, true, "2026-12-16", true, null),
          "bangkok");

  @Test
  void one_from_before_follow_ups_told_of_reactions_is_known_to_who_acknowledged_it() {
    var event = BEFORE.event();

    assertThat(event.reactions()).containsExactly("VOICE");
    assertThat(event.followUps().getFirst().reactions()).isEmpty();
    assertThat(event.standing().laterRedFlags()).isEmpty();
    assertThat(event.acknowledgement()).isNotNull();
    assertThat(event.acknowledgement().by()).isEqualTo("Dr. Anan");
  }

  @Test
  void what_is_stored_is_read_as_it_was() {
    var event = BEFORE.event();

    assertThat(AdverseEventDocument.of(event).event()).isEqualTo(event);
  }
}
