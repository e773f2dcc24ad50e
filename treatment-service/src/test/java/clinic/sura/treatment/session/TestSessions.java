package clinic.sura.treatment.session;

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

/** A signed session in which every field has a value. */
public final class TestSessions {

  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
  private static final Days DAYS =
      new Days(LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-15"));
  private static final Signer ANAN = new Signer("doctor", "Dr. Anan");
  private static final Finding SOLEUS =
      new Finding(Severity.SOFT, "point.soleus", "soleus", "sheet", Map.of("leg", "LEFT"));

  private TestSessions() {}

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

  /** Signed after another session, and amended twice. */
  public static SignedSession signedAndAmended() {
    SessionHeader header =
        new SessionHeader(
            "s1",
            "bangkok",
            "mei",
            "a1",
            "p1",
            "calf-reduction-1",
            new LegDoses(
                new Product("BOTOX"),
                Map.of(Leg.LEFT, BigDecimal.valueOf(80), Leg.RIGHT, BigDecimal.valueOf(90)),
                Map.of(
                    Leg.LEFT,
                    Map.of("MEDIAL", BigDecimal.valueOf(45), "LATERAL", BigDecimal.valueOf(35)))),
            LocalDate.parse("2026-12-01"),
            ZoneId.of("Asia/Bangkok"),
            NOW,
            "Ploy");
    SignedRecord record =
        new SignedRecord(
            2,
            List.of(point("10"), point("20")),
            List.of(SOLEUS),
            List.of(new OverrideReason("point.soleus", "asked for")),
            new Derived(DAYS, DAYS, DAYS),
            "dr-anan",
            new SecondCheck(new Signer("nurse", "Ploy"), NOW.minusSeconds(60)),
            NOW.minusSeconds(30),
            "ab12");
    return new DraftSession(header, 2, record.points(), record.check())
        .signed(record, ANAN, NOW)
        .amended(
            new Change("wrong line", "seen at once", List.of(point("12"))),
            List.of(SOLEUS),
            ANAN,
            NOW.plusSeconds(60))
        .amended(new Change("forgot", "bruise", null), List.of(), ANAN, NOW.plusSeconds(120));
  }

  /** The hash that it would bear in the form of its signature. */
  public static String hashOf(SignedSession session) {
    return ContentHash.of(session.header(), session.record(), session.signature());
  }

  /** The hash that its first amendment would bear. */
  public static String hashOfFirstAmendment(SignedSession session) {
    return ContentHash.of(session.signature().hash(), session.amendments().getFirst());
  }
}
