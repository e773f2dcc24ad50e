package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.mongo.SessionDocument.AmendmentDocument;
import clinic.sura.treatment.session.mongo.SessionDocument.SecondCheckDocument;
import clinic.sura.treatment.session.mongo.SessionDocument.SignedDocument;
import java.util.List;

/** Signed sessions and their documents. */
final class SignedDocuments {

  private SignedDocuments() {}

  static SignedDocument of(SignedSession session) {
    SignedRecord record = session.record();
    return new SignedDocument(
        record.number(),
        record.findings(),
        record.overrides(),
        WindowsDocument.of(record.windows()),
        record.injectorId(),
        record.givenAt(),
        record.previousHash(),
        SignatureDocument.of(session.signature()));
  }

  static AmendmentDocument of(Amendment amendment) {
    List<InjectionPoint> points = amendment.points();
    return new AmendmentDocument(
        amendment.number(),
        amendment.reason(),
        amendment.note(),
        points == null ? null : points.stream().map(PointDocument::of).toList(),
        amendment.findings(),
        SignatureDocument.of(amendment.signature()));
  }

  static SignedSession session(
      SessionHeader header, SessionDocument document, SignedDocument signed) {
    return new SignedSession(
        header,
        document.version(),
        new SignedRecord(
            signed.number(),
            document.points().stream().map(PointDocument::point).toList(),
            signed.findings(),
            signed.overrides(),
            signed.windows().windows(),
            signed.injectorId(),
            SecondCheckDocument.check(document.check()),
            signed.givenAt(),
            signed.previousHash()),
        signed.signature().signature(),
        document.amendments().stream().map(SignedDocuments::amendment).toList());
  }

  private static Amendment amendment(AmendmentDocument document) {
    List<PointDocument> points = document.points();
    return new Amendment(
        document.number(),
        document.reason(),
        document.note(),
        points == null ? null : points.stream().map(PointDocument::point).toList(),
        document.findings(),
        document.signature().signature());
  }
}
