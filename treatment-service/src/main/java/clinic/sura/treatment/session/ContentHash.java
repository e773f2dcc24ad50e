package clinic.sura.treatment.session;

import clinic.sura.platform.digest.ContentForm;
import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Units;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.Signature;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of what is signed, and its SHA-256: lines of names and values in a fixed
 * order. A signature keeps the number of the form that it was made with, so that it stays valid.
 *
 * <ol>
 *   <li>{@code name=length:value}. The name of a rule stands in the name of its line, so that a
 *       rule with an equals sign could pass for another rule with another reason; and nothing is
 *       written as an empty text is.
 *   <li>{@link ContentForm}: each name and each value with its length, and nothing as itself.
 * </ol>
 */
final class ContentHash {

  /** The form of records from before there was another. */
  static final int FIRST = 1;

  /** The form of whatever is signed now. */
  static final int NEWEST = 2;

  private final StringBuilder first = new StringBuilder();
  private final ContentForm second;
  private final int form;

  private ContentHash(String kind, int form) {
    this.form = form;
    this.second = new ContentForm(kind + form);
    if (form == FIRST) {
      line("form", kind + form);
    }
  }

  /** The hash of a session, in the form of its signature. */
  static String of(SessionHeader header, SignedRecord record, Signature signature) {
    ContentHash hash = new ContentHash("sura-session-", signature.form());
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
    hash.signer(signature);
    return hash.sha256();
  }

  /** The hash of an amendment, chained to the one before it. */
  static String of(String previous, Amendment amendment) {
    ContentHash hash = new ContentHash("sura-amendment-", amendment.signature().form());
    hash.line("previous", previous);
    hash.line("number", amendment.number());
    hash.line("reason", amendment.reason());
    hash.line("note", amendment.note());
    hash.line("changesPoints", amendment.points() != null);
    if (amendment.points() != null) {
      hash.points(amendment.points());
    }
    hash.findings(amendment.findings());
    hash.signer(amendment.signature());
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

  private void signer(Signature signature) {
    line("signerId", signature.signer().id());
    line("signerName", signature.signer().name());
    line("signedAt", signature.at());
  }

  private void line(String name, @Nullable Object value) {
    if (form != FIRST) {
      second.with(name, value);
      return;
    }
    String text =
        switch (value) {
          case null -> "";
          case BigDecimal number -> Units.plain(number).toPlainString();
          default -> value.toString();
        };
    first.append(name).append('=').append(text.length()).append(':').append(text).append('\n');
  }

  private String sha256() {
    return form == FIRST ? Sha256.hex(first.toString()) : second.sha256();
  }
}
