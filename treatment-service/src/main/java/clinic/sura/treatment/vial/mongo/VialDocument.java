package clinic.sura.treatment.vial.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Disposal;
import clinic.sura.treatment.vial.Vial.Draw;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * {@code stage} is SEALED, the UTC day of reconstitution, or why it is not in use any more: a key
 * that can be indexed. Documents of earlier versions keep the day when every unit is drawn.
 */
public record VialDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String product,
    String lot,
    String expires,
    BigDecimal labelledUnits,
    Instant receivedAt,
    String stage,
    @Nullable ReconstitutionDocument reconstitution,
    @Nullable Instant quarantinedAt,
    @Nullable DisposalDocument disposal,
    List<DrawDocument> draws)
    implements AggregateDocument {

  static final String SEALED = "SEALED";
  static final String QUARANTINED = "QUARANTINED";
  private static final String DISCARDED = "DISCARDED";
  private static final String USED_UP = "USED_UP";

  public record ReconstitutionDocument(
      Instant at, BigDecimal diluentMl, Instant beyondUse, String by) {}

  public record DisposalDocument(Instant at, String by, String reason) {

    static @Nullable DisposalDocument of(@Nullable Disposal disposal) {
      return disposal == null
          ? null
          : new DisposalDocument(disposal.at(), disposal.by(), disposal.reason());
    }

    private Disposal disposal() {
      return new Disposal(at, by, reason);
    }
  }

  public record DrawDocument(
      String sessionId, String patientId, BigDecimal units, long sessionVersion) {}

  static VialDocument of(Vial vial) {
    Reconstitution how = vial.reconstitution();
    return new VialDocument(
        vial.id(),
        vial.clinicId(),
        vial.version(),
        vial.product().name(),
        vial.lot(),
        vial.expires().toString(),
        vial.labelled().units(),
        vial.receivedAt(),
        stageOf(vial),
        how == null
            ? null
            : new ReconstitutionDocument(how.at(), how.diluentMl(), how.beyondUse(), how.by()),
        vial.quarantinedAt(),
        DisposalDocument.of(vial.disposal()),
        vial.draws().stream()
            .map(
                draw ->
                    new DrawDocument(
                        draw.sessionId(),
                        draw.patientId(),
                        draw.holding().units(),
                        draw.holding().sessionVersion()))
            .toList());
  }

  private static String stageOf(Vial vial) {
    if (vial.disposal() != null) {
      return DISCARDED;
    }
    if (vial.quarantinedAt() != null) {
      return QUARANTINED;
    }
    if (vial.isUsedUp()) {
      return USED_UP;
    }
    Reconstitution how = vial.reconstitution();
    return how == null ? SEALED : LocalDate.ofInstant(how.at(), ZoneOffset.UTC).toString();
  }

  Vial vial() {
    return new Vial(
        id,
        clinicId,
        version,
        lot,
        LocalDate.parse(expires),
        new Dose(new Product(product), labelledUnits),
        receivedAt,
        reconstitution == null
            ? null
            : new Reconstitution(
                reconstitution.at(),
                reconstitution.diluentMl(),
                reconstitution.beyondUse(),
                reconstitution.by()),
        quarantinedAt,
        disposal == null ? null : disposal.disposal(),
        draws.stream()
            .map(
                draw ->
                    new Draw(
                        draw.sessionId(),
                        draw.patientId(),
                        new Holding(draw.units(), draw.sessionVersion())))
            .toList());
  }
}
