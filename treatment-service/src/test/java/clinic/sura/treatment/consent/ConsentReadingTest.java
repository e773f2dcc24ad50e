package clinic.sura.treatment.consent;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.Tampering;
import clinic.sura.treatment.consent.Consent.Withdrawal;
import clinic.sura.treatment.consent.ConsentSeals.ConsentSeal;
import clinic.sura.treatment.consent.VerifyConsents.Report;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsentReadingTest {

  private static final Instant BEFORE_SEALS = Instant.parse("2026-01-01T00:00:00Z");

  private static final Consent OLD = TestConsents.bare("c0", BEFORE_SEALS, null);
  private static final Consent FIRST =
      TestConsents.bare("c1", TestConsents.SIGNED_AT, OLD.contentHash()).sealed();
  private static final Consent SECOND =
      TestConsents.bare("c2", TestConsents.SIGNED_AT.plusSeconds(60), FIRST.hash()).sealed();

  private static final List<ConsentSeal> SEALS =
      Stream.of(FIRST, SECOND).map(ConsentSeal::of).toList();

  private static Report report(List<ConsentSeal> seals, Consent... consents) {
    ConsentReading reading = new ConsentReading();
    seals.forEach(reading::seal);
    Arrays.stream(consents).forEach(reading::consent);
    return reading.report();
  }

  private static List<String> findings(List<ConsentSeal> seals, Consent... consents) {
    return report(seals, consents).findings().stream()
        .map(flaw -> flaw.wrong() + " " + flaw.consentId())
        .distinct()
        .toList();
  }

  private static Consent stripped(Consent consent) {
    return Tampering.with(consent, "hash", null);
  }

  private static Consent forged(Consent consent) {
    return Tampering.with(consent, "signedBy", "Somebody else").sealed();
  }

  @Test
  void what_is_from_before_there_were_seals_is_counted() {
    Report report = report(SEALS, OLD, FIRST, SECOND);

    assertThat(report.findings()).isEmpty();
    assertThat(report.sealed()).isEqualTo(2);
    assertThat(report.unsealed()).isEqualTo(1);
  }

  @Test
  void an_old_consent_that_is_taken_back_is_sealed_from_then_on() {
    Consent withdrawn = OLD.withdrawn(TestConsents.WITHDRAWN_AT, "no", "Anan");
    ConsentSeal seal = ConsentSeal.of(withdrawn);

    assertThat(findings(List.of(seal), withdrawn)).isEmpty();
    assertThat(findings(List.of(seal), Tampering.with(withdrawn, "language", "en")))
        .containsExactly("CONSENT_CHANGED c0");
    assertThat(findings(List.of(seal), OLD)).containsExactly("CONSENT_CHANGED c0");
  }

  @Test
  void an_old_consent_is_held_by_the_one_after_it() {
    assertThat(findings(SEALS, Tampering.with(OLD, "language", "en"), FIRST, SECOND))
        .containsExactly("CONSENT_NOT_LINKED c1");
  }

  @Test
  void a_seal_that_is_stripped_or_made_anew_is_found() {
    assertThat(findings(SEALS, OLD, FIRST, stripped(SECOND)))
        .contains("CONSENT_CHANGED c2", "CONSENT_UNSEALED c2");
    assertThat(findings(SEALS, OLD, FIRST, forged(SECOND))).containsExactly("CONSENT_CHANGED c2");
  }

  @Test
  void whoever_takes_away_what_was_kept_of_a_seal_too_is_found_all_the_same() {
    List<ConsentSeal> less = List.of(ConsentSeal.of(FIRST));
    assertThat(findings(less, OLD, FIRST, stripped(SECOND))).containsExactly("CONSENT_UNSEALED c2");

    List<ConsentSeal> ofSecond = List.of(ConsentSeal.of(SECOND));
    assertThat(findings(ofSecond, OLD, forged(FIRST), SECOND))
        .containsExactly("CONSENT_NOT_LINKED c2");
    assertThat(findings(ofSecond, OLD, SECOND)).containsExactly("CONSENT_NOT_LINKED c2");
  }

  @Test
  void a_stripped_consent_that_was_given_another_date_is_found() {
    Consent dated = Tampering.with(stripped(SECOND), "signedAt", BEFORE_SEALS);

    assertThat(findings(SEALS, OLD, FIRST, dated)).contains("CONSENT_UNSEALED c2");
  }

  @Test
  void a_consent_that_is_taken_out_is_found() {
    assertThat(findings(SEALS, OLD, FIRST)).containsExactly("CONSENT_MISSING c2");
  }

  @Test
  void a_withdrawal_that_is_taken_out_or_put_in_is_found() {
    Consent withdrawn = SECOND.withdrawn(TestConsents.WITHDRAWN_AT, "no", "Anan");
    List<ConsentSeal> seals = List.of(ConsentSeal.of(FIRST), ConsentSeal.of(withdrawn));
    assertThat(findings(seals, OLD, FIRST, withdrawn)).isEmpty();
    assertThat(findings(seals, OLD, FIRST, SECOND)).containsExactly("CONSENT_CHANGED c2");

    assertThat(findings(SEALS, OLD, FIRST, withdrawn)).as("its seal is about to be kept").isEmpty();
    Withdrawal unsealed = new Withdrawal(TestConsents.WITHDRAWN_AT, "no", "Anan", null);
    Consent put = Tampering.with(Tampering.with(OLD, "withdrawal", unsealed), "version", 2L);
    assertThat(findings(SEALS, put, FIRST, SECOND)).containsExactly("CONSENT_UNSEALED c0");
  }
}
