package clinic.sura.treatment.session;

import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Units;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of what is signed, and its SHA-256.
 *
 * <p>The form is a list of {@code name=length:value} lines in a fixed order: no value can be
 * mistaken for another field, and it depends on no library's way of writing JSON.
 */
final class ContentHash {

  private final StringBuilder form = new StringBuilder();

  private ContentHash(String kind) {
    line("form", kind);
  }

  static String of(SessionHeader header, SignedRecord record, Signer signer, Instant at) {
    ContentHash hash = new ContentHash("sura-session-1");
    hash.header(header);
    hash.line("number", record.number());
    hash.points(record.points());
    hash.findings(record.findings());
    record
        .overrides()
        .forEach(override -> hash.line("override." + override.rule(), override.reason()));
    hash.days("resultCheck", record.windows().resultCheck());
    hash.days("maintenance", record.windows().maintenance());
    hash.days("wearOff", record.windows().wearOff());
    // Lines that came later are left out where there is nothing to say: old records keep their
    // hash.
    if (record.injectorId() != null) {
      hash.line("injector", record.injectorId());
    }
    if (record.check() != null) {
      hash.line("checkedById", record.check().by().id());
      hash.line("checkedByName", record.check().by().name());
      hash.line("checkedAt", record.check().at());
    }
    if (record.givenAt() != null) {
      hash.line("givenAt", record.givenAt());
    }
    if (record.previousHash() != null) {
      hash.line("previousSession", record.previousHash());
    }
    hash.signer(signer, at);
    return hash.sha256();
  }

  /** The hash of an amendment, chained to the one before it. */
  static String of(String previous, Amendment amendment) {
    ContentHash hash = new ContentHash("sura-amendment-1");
    hash.line("previous", previous);
    hash.line("number", amendment.number());
    hash.line("reason", amendment.reason());
    hash.line("note", amendment.note());
    hash.line("changesPoints", amendment.points() != null);
    if (amendment.points() != null) {
      hash.points(amendment.points());
    }
    hash.findings(amendment.findings());
    hash.signer(amendment.signature().signer(), amendment.signature().at());
    return hash.sha256();
  }

  private void header(SessionHeader header) {
    line("id", header.id());
    line("clinic", header.clinicId());
    line("patient", header.patientId());
    line("appointment", header.appointmentId());
    line("plan", header.planId());
    line("protocol", header.protocolId());
    line("product", header.planned().product());
    for (Leg leg : Leg.values()) {
      line("planned." + leg, header.planned().of(leg).units());
      // Lines of their own, only where heads are planned: what was signed before keeps its hash.
      header
          .planned()
          .headsOf(leg)
          .forEach((head, units) -> line("planned." + leg + "." + head, units));
    }
    line("on", header.on());
    line("zone", header.zone());
    line("startedAt", header.startedAt());
    line("startedBy", header.startedBy());
  }

  private void points(List<InjectionPoint> points) {
    line("points", points.size());
    for (InjectionPoint point : points) {
      PlacedPoint placed = point.placed();
      line("leg", placed.leg());
      line("muscle", placed.muscle());
      line("head", placed.head());
      line("x", placed.x());
      line("y", placed.y());
      line("units", placed.units());
      line("product", point.product());
      line("vial", placed.vialId());
      line("lot", point.lot());
      line("ml", point.volumeMl());
    }
  }

  private void findings(List<Finding> findings) {
    line("findings", findings.size());
    for (Finding finding : findings) {
      line("severity", finding.severity());
      line("rule", finding.rule());
      line("message", finding.message());
      line("source", finding.source());
      new TreeMap<>(finding.values()).forEach((name, value) -> line("value." + name, value));
    }
  }

  private void days(String name, Windows.Days days) {
    line(name + ".from", days.from());
    line(name + ".until", days.until());
  }

  private void signer(Signer signer, Instant at) {
    line("signerId", signer.id());
    line("signerName", signer.name());
    line("signedAt", at);
  }

  private void line(String name, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case BigDecimal number -> Units.plain(number).toPlainString();
          default -> value.toString();
        };
    form.append(name).append('=').append(text.length()).append(':').append(text).append('\n');
  }

  private String sha256() {
    return Sha256.hex(form.toString());
  }
}
