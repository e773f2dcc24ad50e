package clinic.sura.treatment.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.Tampering;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.TestSessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.mongo.SessionDocument.AmendmentDocument;
import clinic.sura.treatment.session.mongo.SessionDocument.SignedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hashes of the first form stay valid; those of the form of today tell apart what it could not. */
class FormsOfHashesTest {

  /** As the service computed them before signatures had a number of their form. */
  private static final String SESSION =
      "b660e64889776bc0cac4284dfccaf94e77a3a8ea558f08856ce3ee61bdc779a3";

  private static final String AMENDMENT =
      "1bed66f2ee280bb7795dbe3797f50343446c3355049bf9141967aa2bbf874c36";

  private static final SessionDocument NEW = SessionDocument.of(TestSessions.signedAndAmended());

  private static SignatureDocument signature(
      SignatureDocument of, String hash, @Nullable Integer form) {
    return new SignatureDocument(of.signerId(), of.signerName(), of.at(), hash, form);
  }

  private static SessionDocument signedAs(
      SessionDocument document, String hash, @Nullable Integer form) {
    SignedDocument signed = document.signed();
    return Tampering.with(
        document,
        "signed",
        Tampering.with(signed, "signature", signature(signed.signature(), hash, form)));
  }

  private static SessionDocument old() {
    AmendmentDocument first = NEW.amendments().getFirst();
    AmendmentDocument amendment =
        Tampering.with(first, "signature", signature(first.signature(), AMENDMENT, null));
    return Tampering.with(signedAs(NEW, SESSION, null), "amendments", List.of(amendment));
  }

  private static boolean isIntact(SessionDocument document) {
    return ((SignedSession) document.session()).isIntact();
  }

  private static SessionDocument reasoned(SessionDocument document, String rule, String reason) {
    return Tampering.with(
        document,
        "signed",
        Tampering.with(document.signed(), "overrides", List.of(new OverrideReason(rule, reason))));
  }

  /** The hash that it would be signed with today. */
  private static String hash(SessionDocument document, int form) {
    SignedSession session = (SignedSession) signedAs(document, "", form).session();
    return TestSessions.hashOf(session);
  }

  @Test
  void what_was_signed_in_the_first_form_is_still_as_it_was_signed() {
    assertThat(isIntact(old())).isTrue();
    assertThat(isIntact(reasoned(old(), "point.soleus", "asked fox"))).isFalse();
  }

  @Test
  void a_hash_is_not_taken_for_one_of_another_form() {
    assertThat(isIntact(NEW)).isTrue();
    assertThat(isIntact(signedAs(NEW, NEW.signed().signature().hash(), null))).isFalse();
    assertThat(isIntact(signedAs(old(), SESSION, 2))).isFalse();
  }

  @Test
  void a_rule_and_its_reason_do_not_pass_for_another_rule() {
    SessionDocument one = reasoned(NEW, "r", "x=3:abc");
    SessionDocument other = reasoned(NEW, "r=7:x", "abc");

    assertThat(hash(one, 1)).as("as it was").isEqualTo(hash(other, 1));
    assertThat(hash(one, 2)).isNotEqualTo(hash(other, 2));
  }

  @Test
  void no_note_is_not_an_empty_note() {
    List<AmendmentDocument> empty =
        NEW.amendments().stream().map(each -> Tampering.with(each, "note", "")).toList();
    List<AmendmentDocument> none =
        NEW.amendments().stream().map(each -> Tampering.with(each, "note", null)).toList();

    assertThat(lastHash(empty)).isNotEqualTo(lastHash(none));
  }

  private static String lastHash(List<AmendmentDocument> amendments) {
    SessionDocument document = Tampering.with(NEW, "amendments", amendments);
    return TestSessions.hashOfFirstAmendment((SignedSession) document.session());
  }
}
