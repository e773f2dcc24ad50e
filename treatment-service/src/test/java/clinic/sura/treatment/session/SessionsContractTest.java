package clinic.sura.treatment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.Windows.Derived;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.rules.Severity;
import clinic.sura.treatment.session.TreatmentSession.Change;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the port of sessions promises, asked of the embedded database. */
@ServiceTest
class SessionsContractTest {

  private static final Cause.Written NOTHING = new Cause.Written.ForNothing();
  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00.123Z");
  private static final Signer ANAN = new Signer("doctor", "Dr. Anan");

  @Autowired private Sessions sessions;

  private final String id = UUID.randomUUID().toString();

  private DraftSession draft() {
    SessionHeader header =
        new SessionHeader(
            id,
            "bangkok",
            "patient-of-" + id,
            "appointment-of-" + id,
            "p1",
            "calf-reduction-1",
            new LegDoses(
                new Product("BOTOX"),
                Map.of(Leg.LEFT, new BigDecimal("80.5"), Leg.RIGHT, BigDecimal.valueOf(90)),
                Map.of(
                    Leg.LEFT,
                    Map.of("MEDIAL", new BigDecimal("40.25"), "LATERAL", new BigDecimal("40.25")))),
            LocalDate.parse("2026-12-01"),
            ZoneId.of("Asia/Bangkok"),
            NOW,
            "Ploy");
    return new DraftSession(header, 1, List.of(), null);
  }

  private static InjectionPoint point(String muscle, String head, String ml) {
    return new InjectionPoint(
        new PlacedPoint(
            Leg.LEFT,
            muscle,
            head,
            new BigDecimal("0.42"),
            new BigDecimal("0.31"),
            new BigDecimal("10.25"),
            "v1"),
        new Product("BOTOX"),
        "C1234C3",
        ml == null ? null : new BigDecimal(ml));
  }

  private static SignedRecord record() {
    Days days = new Days(LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-15"));
    return new SignedRecord(
        1,
        List.of(point("GASTROCNEMIUS", "MEDIAL", "0.256"), point("SOLEUS", null, null)),
        List.of(
            new Finding(Severity.SOFT, "point.soleus", "soleus", "sheet", Map.of("leg", "LEFT"))),
        List.of(new OverrideReason("point.soleus", "asked for")),
        new Derived(days, days, days),
        "dr-anan",
        new SecondCheck(new Signer("nurse", "Ploy"), NOW),
        NOW,
        null);
  }

  @Test
  void what_is_stored_is_read_and_a_signature_stays_intact() {
    DraftSession draft = draft();
    sessions.insert(draft, NOTHING);
    assertThat(sessions.load("bangkok", id, Cause.none())).isEqualTo(draft);

    SignedSession signed = draft.signed(record(), ANAN, NOW);
    sessions.save(signed, List.of(), NOTHING);
    SignedSession amended =
        signed
            .amended(new Change("note", "slept badly", null), List.of(), ANAN, NOW)
            .amended(new Change("line", null, List.of()), record().findings(), ANAN, NOW);
    sessions.save(
        signed.amended(new Change("note", "slept badly", null), List.of(), ANAN, NOW),
        List.of(),
        NOTHING);
    sessions.save(amended, List.of(), NOTHING);

    SignedSession read = (SignedSession) sessions.load("bangkok", id, Cause.none());
    assertThat(read).isEqualTo(amended);
    assertThat(read.isIntact()).isTrue();
    assertThat(sessions.of("bangkok", "patient-of-" + id)).containsExactly(amended);
    assertThat(sessions.ofAppointments("bangkok", List.of("appointment-of-" + id)))
        .containsExactly(amended);
  }

  @Test
  void only_the_next_version_is_stored() {
    DraftSession draft = draft();
    sessions.insert(draft, NOTHING);
    sessions.save(draft.with(List.of()), List.of(), NOTHING);

    assertThatThrownBy(() -> sessions.save(draft.with(List.of()), List.of(), NOTHING))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> sessions.insert(draft, NOTHING)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void another_clinic_sees_nothing_of_it() {
    sessions.insert(draft(), NOTHING);

    assertThat(sessions.find("chiang-mai", id, Cause.none())).isEmpty();
    assertThatThrownBy(() -> sessions.load("chiang-mai", id, Cause.none()))
        .isInstanceOf(NotFound.class);
  }
}
