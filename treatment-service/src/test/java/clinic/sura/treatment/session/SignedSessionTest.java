package clinic.sura.treatment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.Windows.Derived;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.TreatmentSession.Change;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.Signature;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedSessionTest {

  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
  private static final Signer ANAN = new Signer("doctor", "Dr. Anan");
  private static final Days DAYS =
      new Days(LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-15"));

  private static final SessionHeader HEADER =
      new SessionHeader(
          "s1",
          "bangkok",
          "mei",
          "a1",
          "p1",
          "calf-reduction-1",
          new LegDoses(
              new Product("BOTOX"),
              Map.of(Leg.LEFT, BigDecimal.valueOf(80), Leg.RIGHT, BigDecimal.valueOf(90))),
          LocalDate.parse("2026-12-01"),
          ZoneId.of("Asia/Bangkok"),
          NOW,
          "Ploy");

  private static InjectionPoint point(String units) {
    PlacedPoint placed =
        new PlacedPoint(
            Leg.LEFT,
            "GASTROCNEMIUS",
            "MEDIAL",
            new BigDecimal("0.42"),
            new BigDecimal("0.31"),
            new BigDecimal(units),
            "v1");
    return new InjectionPoint(placed, new Product("BOTOX"), "C1234C3", new BigDecimal("0.25"));
  }

  private static SignedRecord record(InjectionPoint... points) {
    return new SignedRecord(
        1,
        List.of(points),
        List.of(),
        List.of(new OverrideReason("dose.per-leg.range", "thin")),
        new Derived(DAYS, DAYS, DAYS),
        null,
        null,
        null,
        null);
  }

  private static SignedSession signed() {
    return new DraftSession(HEADER, 2, List.of(point("10")), null)
        .signed(record(point("10"), point("20")), ANAN, NOW);
  }

  @Test
  void a_signed_session_is_intact_and_its_points_cannot_be_changed() {
    SignedSession signed = signed();

    assertThat(signed.isIntact()).isTrue();
    assertThat(signed.version()).isEqualTo(3);
    assertThatThrownBy(() -> signed.record().points().add(point("1")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_amendment_is_appended_and_the_original_stays() {
    SignedSession signed = signed();
    SignedSession amended =
        signed.amended(new Change("wrong line", null, List.of(point("12"))), List.of(), ANAN, NOW);

    assertThat(amended.record()).isEqualTo(signed.record());
    assertThat(amended.signature()).isEqualTo(signed.signature());
    assertThat(amended.currentPoints()).containsExactly(point("12"));
    assertThat(amended.isIntact()).isTrue();
  }

  @Test
  void a_note_changes_no_points_and_amendments_are_chained() {
    SignedSession twice =
        signed()
            .amended(new Change("forgot", "slept badly", null), List.of(), ANAN, NOW)
            .amended(new Change("again", "bruise", null), List.of(), ANAN, NOW);

    assertThat(twice.currentPoints()).isEqualTo(twice.record().points());
    assertThat(twice.isIntact()).isTrue();
    assertThat(withoutFirstAmendment(twice).isIntact()).isFalse();
  }

  @Test
  void any_change_of_what_was_signed_is_found() {
    SignedSession signed = signed();

    assertThat(with(signed, record(point("10"), point("20.01"))).isIntact()).isFalse();
    assertThat(with(signed, record(point("20"), point("10"))).isIntact()).isFalse();
    assertThat(with(signed, record(point("10"))).isIntact()).isFalse();
    assertThat(
            new SignedSession(
                    HEADER,
                    3,
                    signed.record(),
                    new Signature(
                        new Signer("doctor", "Dr. Kwan"),
                        NOW,
                        signed.signature().hash(),
                        signed.signature().form()),
                    List.of())
                .isIntact())
        .isFalse();
  }

  @Test
  void the_hash_does_not_depend_on_how_a_number_is_written() {
    assertThat(hashOf(HEADER, record(point("10.00")), ANAN, NOW))
        .isEqualTo(hashOf(HEADER, record(point("10")), ANAN, NOW));
  }

  /** As records were before they said who injected and who checked: their hash still holds. */
  @Test
  void a_record_without_injector_and_check_keeps_the_hash_that_it_had() {
    Signature old = new Signature(ANAN, NOW, "", ContentHash.FIRST);
    assertThat(ContentHash.of(HEADER, record(point("10")), old))
        .isEqualTo("d9b60883fa20654a9817c1dc16b2b85b46a895e6ec70f5a5b15104a6043c3796");
  }

  @Test
  void a_check_falls_away_with_a_changed_point_and_the_signers_own_counts_for_nothing() {
    SecondCheck check = new SecondCheck(new Signer("nurse", "Ploy"), NOW);
    DraftSession checked = new DraftSession(HEADER, 2, List.of(point("10")), null).checked(check);

    assertThat(checked.with(List.of(point("10"))).check()).isEqualTo(check);
    assertThat(checked.with(List.of(point("11"))).check()).isNull();
    assertThat(check.countsFor(ANAN)).isTrue();
    assertThat(check.countsFor(check.by())).isFalse();
  }

  /** Computed by hand from the canonical form: what was signed years ago has to match for ever. */
  @Test
  void the_hash_of_what_was_signed_before_stays_what_it_was() {
    Signature signature = signed().signature();
    Signature old = new Signature(signature.signer(), signature.at(), "", ContentHash.FIRST);
    assertThat(ContentHash.of(HEADER, signed().record(), old))
        .as("in the first form")
        .isEqualTo("f4cb06229458841c6cadbefb8506be6a5289e562aa0ca8f05ac4f1d3ca6104ae");
    assertThat(signature.hash())
        .as("in the form of today")
        .isEqualTo("a010f2fa823507bd67f9714aa0f41c3cedb9744297ed8f01d88fc84a60f06841");
  }

  @Test
  void a_split_that_was_planned_is_signed_too() {
    assertThat(hashWithLeftSplit(45, 35)).isNotEqualTo(signed().signature().hash());
    assertThat(hashWithLeftSplit(45, 35)).isNotEqualTo(hashWithLeftSplit(40, 40));
  }

  private static String hashWithLeftSplit(int medial, int lateral) {
    LegDoses split =
        new LegDoses(
            HEADER.planned().product(),
            HEADER.planned().units(),
            Map.of(
                Leg.LEFT,
                Map.of(
                    "MEDIAL", BigDecimal.valueOf(medial),
                    "LATERAL", BigDecimal.valueOf(lateral))));
    SessionHeader header =
        new SessionHeader(
            HEADER.id(),
            HEADER.clinicId(),
            HEADER.patientId(),
            HEADER.appointmentId(),
            HEADER.planId(),
            HEADER.protocolId(),
            split,
            HEADER.on(),
            HEADER.zone(),
            HEADER.startedAt(),
            HEADER.startedBy());
    return hashOf(header, signed().record(), ANAN, NOW);
  }

  private static SignedSession after(SignedSession previous, String id, int days) {
    SessionHeader header =
        new SessionHeader(
            id,
            HEADER.clinicId(),
            HEADER.patientId(),
            "a" + id,
            HEADER.planId(),
            HEADER.protocolId(),
            HEADER.planned(),
            HEADER.on().plusDays(days),
            HEADER.zone(),
            NOW,
            HEADER.startedBy());
    SignedRecord bare = record(point("10"));
    return new DraftSession(header, 1, bare.points(), bare.check())
        .signed(
            new SignedRecord(
                2,
                bare.points(),
                bare.findings(),
                bare.overrides(),
                bare.windows(),
                bare.injectorId(),
                bare.check(),
                bare.givenAt(),
                SignatureChain.lastHash(List.of(previous))),
            ANAN,
            NOW.plus(Duration.ofDays(days)));
  }

  private static boolean holds(SignedSession... sessions) {
    return SignatureChain.of(List.of(sessions)).stream()
        .allMatch(link -> link.intact() && link.linked());
  }

  @Test
  void the_sessions_of_a_patient_are_a_chain_from_which_none_can_be_taken_or_exchanged() {
    SignedSession first = signed();
    SignedSession second = after(first, "s2", 90);
    SignedSession third = after(second, "s3", 180);

    assertThat(holds(third, first, second)).isTrue();
    assertThat(holds(first, third)).isFalse();
    assertThat(holds(second, third)).isFalse();
    assertThat(holds(first, after(first, "forged", 91), third)).isFalse();
  }

  @Test
  void an_amendment_of_an_earlier_session_leaves_the_chain_whole() {
    SignedSession first = signed();
    SignedSession second = after(first, "s2", 90);
    SignedSession amended =
        first.amended(new Change("forgot", "bruise", null), List.of(), ANAN, NOW);

    assertThat(holds(amended, second)).isTrue();
  }

  private static SignedSession with(SignedSession signed, SignedRecord record) {
    return new SignedSession(HEADER, 3, record, signed.signature(), List.of());
  }

  private static SignedSession withoutFirstAmendment(SignedSession session) {
    return new SignedSession(
        HEADER,
        session.version(),
        session.record(),
        session.signature(),
        session.amendments().subList(1, 2));
  }

  private static String hashOf(
      SessionHeader header, SignedRecord record, Signer signer, Instant at) {
    return ContentHash.of(header, record, new Signature(signer, at, "", ContentHash.NEWEST));
  }
}
