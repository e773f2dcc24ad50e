package clinic.sura.treatment.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.Tampering;
import clinic.sura.treatment.session.TestSessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever changes a stored session at any place is found out, or leaves what cannot be read. */
class TamperedSessionTest {

  /** The version counts writes and is no content. */
  private static final Set<String> NOT_SIGNED = Set.of("version");

  private static final SessionDocument STORED = SessionDocument.of(TestSessions.signedAndAmended());

  @Test
  void what_is_stored_is_what_was_signed() {
    assertThat(isFound(STORED)).isFalse();
  }

  @Test
  void every_changed_character_and_number_is_found() {
    List<Object> tampered = Tampering.variants(STORED, NOT_SIGNED).toList();

    assertThat(tampered).hasSizeGreaterThan(500).allMatch(TamperedSessionTest::isFound);
  }

  @Test
  void a_point_or_a_finding_that_is_taken_out_or_doubled_is_found() {
    SessionDocument less = Tampering.with(STORED, "points", STORED.points().subList(0, 1));
    List<PointDocument> doubled = new ArrayList<>(STORED.points());
    doubled.add(STORED.points().getFirst());

    assertThat(isFound(less)).isTrue();
    assertThat(isFound(Tampering.with(STORED, "points", doubled))).isTrue();
    assertThat(isFound(Tampering.with(STORED, "amendments", STORED.amendments().subList(1, 2))))
        .isTrue();
  }

  private static boolean isFound(Object document) {
    try {
      return !((SignedSession) ((SessionDocument) document).session()).isIntact();
    } catch (RuntimeException unreadable) {
      return true;
    }
  }
}
