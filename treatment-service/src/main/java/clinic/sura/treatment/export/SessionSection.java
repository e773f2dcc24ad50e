package clinic.sura.treatment.export;

import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.paper.Paper.Field;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.PlacedPoint;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.util.ArrayList;
import java.util.List;

/** A session on paper: as it was signed, and every amendment after it. */
final class SessionSection {

  private SessionSection() {}

  static void write(Paper paper, TreatmentSession session, Words words) {
    SessionHeader header = session.header();
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Day", header.on().toString()));
    fields.add(new Field("Product", header.planned().product().name()));
    fields.add(new Field("Protocol", header.protocolId()));
    fields.add(new Field("Begun by", header.startedBy()));
    switch (session) {
      case DraftSession draft -> {
        fields.add(new Field("State", "draft: it is not signed"));
        paper.fields(fields);
        points(paper, draft.points());
      }
      case SignedSession signed -> {
        fields.addAll(signature(signed, words));
        paper.fields(fields);
        points(paper, signed.record().points());
        signed.amendments().forEach(each -> amendment(paper, each, words));
      }
    }
  }

  private static List<Field> signature(SignedSession signed, Words words) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Number", String.valueOf(signed.record().number())));
    fields.add(
        new Field(
            "Signed",
            words.time(signed.signature().at()) + ", " + signed.signature().signer().name()));
    if (signed.record().givenAt() != null) {
      fields.add(new Field("Given", words.time(signed.record().givenAt())));
    }
    fields.add(new Field("SHA-256", signed.signature().hash()));
    for (OverrideReason override : signed.record().overrides()) {
      fields.add(new Field(override.rule(), override.reason()));
    }
    return fields;
  }

  private static void amendment(Paper paper, Amendment amendment, Words words) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Amendment", String.valueOf(amendment.number())));
    fields.add(new Field("Reason", amendment.reason()));
    if (amendment.note() != null) {
      fields.add(new Field("Note", amendment.note()));
    }
    fields.add(
        new Field(
            "Signed",
            words.time(amendment.signature().at()) + ", " + amendment.signature().signer().name()));
    paper.fields(fields);
    if (amendment.points() != null) {
      points(paper, amendment.points());
    }
  }

  private static void points(Paper paper, List<InjectionPoint> points) {
    paper.rows(
        List.of("Side", "Muscle", "Head", "Place (x, y)", "Units", "Volume", "Product", "Lot"),
        points.stream().map(SessionSection::row).toList());
  }

  private static List<String> row(InjectionPoint point) {
    PlacedPoint placed = point.placed();
    return List.of(
        placed.leg().name(),
        placed.muscle(),
        placed.head() == null ? "" : placed.head(),
        placed.x().toPlainString() + ", " + placed.y().toPlainString(),
        Words.number(placed.units(), "U"),
        Words.number(point.volumeMl(), "mL"),
        point.product().name(),
        point.lot());
  }
}
