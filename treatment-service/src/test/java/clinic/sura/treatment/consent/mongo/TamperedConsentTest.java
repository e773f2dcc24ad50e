package clinic.sura.treatment.consent.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.Tampering;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.TestConsents;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever changes a stored consent or its withdrawal at any place is found out. */
class TamperedConsentTest {

  private static final ConsentDocument SIGNED = ConsentDocument.of(TestConsents.signed());
  private static final ConsentDocument WITHDRAWN = ConsentDocument.of(TestConsents.withdrawn());

  @Test
  void what_is_stored_is_what_was_signed() {
    assertThat(List.of(SIGNED, WITHDRAWN)).noneMatch(TamperedConsentTest::isFound);
  }

  @Test
  void every_changed_character_number_and_time_is_found() {
    List<Object> tampered = Tampering.variants(WITHDRAWN, Set.of()).toList();

    assertThat(tampered).hasSizeGreaterThan(300).allMatch(TamperedConsentTest::isFound);
    assertThat(Tampering.variants(SIGNED, Set.of())).allMatch(TamperedConsentTest::isFound);
  }

  @Test
  void what_is_taken_out_of_it_is_found() {
    assertThat(isFound(Tampering.with(WITHDRAWN, "withdrawal", null))).isTrue();
    assertThat(isFound(Tampering.with(SIGNED, "withdrawal", WITHDRAWN.withdrawal()))).isTrue();
    assertThat(isFound(Tampering.with(SIGNED, "textSha256", null))).isTrue();
    assertThat(isFound(Tampering.with(SIGNED, "previousHash", null))).isTrue();
    assertThat(
            isFound(
                Tampering.with(
                    WITHDRAWN, "withdrawal", Tampering.with(WITHDRAWN.withdrawal(), "hash", null))))
        .isTrue();
  }

  @Test
  void a_consent_from_before_there_were_seals_stays_readable() {
    ConsentDocument old =
        Tampering.with(Tampering.with(SIGNED, "hash", null), "previousHash", null);

    assertThat(isFound(old)).isFalse();
  }

  private static boolean isFound(Object document) {
    try {
      Consent read = ((ConsentDocument) document).consent();
      return !read.isIntact();
    } catch (IllegalArgumentException unreadable) {
      return true;
    }
  }
}
