package clinic.sura.treatment.session;

import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session: a draft, or signed. Nothing leads back. */
public sealed interface TreatmentSession {

  SessionHeader header();

  long version();

  /** The points that count now: as drafted, as signed, or as amended last. */
  List<InjectionPoint> currentPoints();

  /**
   * A session that is being written.
   *
   * @param check of the points as they are; null if nobody has looked at them
   */
  record DraftSession(
      SessionHeader header, long version, List<InjectionPoint> points, @Nullable SecondCheck check)
      implements TreatmentSession {

    public DraftSession {
      points = List.copyOf(points);
    }

    @Override
    public List<InjectionPoint> currentPoints() {
      return points;
    }

    DraftSession with(List<InjectionPoint> next) {
      return new DraftSession(header, version + 1, next, next.equals(points) ? check : null);
    }

    DraftSession checked(SecondCheck by) {
      return new DraftSession(header, version + 1, points, by);
    }

    SignedSession signed(SignedRecord record, Signer signer, Instant at) {
      Signature unsealed = new Signature(signer, at, "", ContentHash.NEWEST);
      String hash = ContentHash.of(header, record, unsealed);
      return new SignedSession(header, version + 1, record, unsealed.sealed(hash), List.of());
    }
  }

  /**
   * A session that a physician has signed. What was signed never changes.
   *
   * @param amendments in the order that they were appended
   */
  record SignedSession(
      SessionHeader header,
      long version,
      SignedRecord record,
      Signature signature,
      List<Amendment> amendments)
      implements TreatmentSession {

    public SignedSession {
      amendments = List.copyOf(amendments);
    }

    @Override
    public List<InjectionPoint> currentPoints() {
      List<InjectionPoint> current = record.points();
      for (Amendment amendment : amendments) {
        current = amendment.points() == null ? current : amendment.points();
      }
      return current;
    }

    SignedSession amended(Change change, List<Finding> findings, Signer by, Instant at) {
      Amendment bare =
          new Amendment(
              amendments.size() + 1,
              change.reason(),
              change.note(),
              change.points(),
              findings,
              new Signature(by, at, "", ContentHash.NEWEST));
      List<Amendment> next = new ArrayList<>(amendments);
      next.add(bare.sealed(ContentHash.of(hashes().getLast(), bare)));
      return new SignedSession(header, version + 1, record, signature, next);
    }

    /** When it was given: as it was told, or else when it was signed. */
    Instant givenAt() {
      return record.givenAt() == null ? signature.at() : record.givenAt();
    }

    /** Whether an amendment tells that nothing was given: it was signed by mistake. */
    public boolean gaveNothing() {
      return currentPoints().isEmpty();
    }

    /** Of the signature and of each amendment, in order: each covers the one before. */
    List<String> hashes() {
      List<String> hashes = new ArrayList<>(List.of(signature.hash()));
      amendments.forEach(amendment -> hashes.add(amendment.signature().hash()));
      return hashes;
    }

    /** Whether everything is as it was signed: the hashes are computed again and compared. */
    public boolean isIntact() {
      String previous = ContentHash.of(header, record, signature);
      if (!previous.equals(signature.hash())) {
        return false;
      }
      for (Amendment amendment : amendments) {
        previous = ContentHash.of(previous, amendment);
        if (!previous.equals(amendment.signature().hash())) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What is signed.
   *
   * @param number 1 for the patient's first session of the programme
   * @param findings what the rules said
   * @param overrides why the physician went on
   * @param injectorId the practitioner who injected, by the clinic's own name; null in records from
   *     before it was kept
   * @param check who looked at dilution and dose beside the signer; null if nobody did
   * @param givenAt when it was given, if the signer told it; null if it was signed as it was given
   * @param previousHash hash of the patient's signed session before; null for the first one
   */
  record SignedRecord(
      int number,
      List<InjectionPoint> points,
      List<Finding> findings,
      List<OverrideReason> overrides,
      Windows.Derived windows,
      @Nullable String injectorId,
      @Nullable SecondCheck check,
      @Nullable Instant givenAt,
      @Nullable String previousHash) {

    public SignedRecord {
      points = List.copyOf(points);
      findings = List.copyOf(findings);
      overrides = List.copyOf(overrides);
    }
  }

  /** Who signs: subject of the token, and name. */
  record Signer(String id, String name) {}

  /**
   * A signature.
   *
   * @param hash SHA-256 of the content in its canonical form, hexadecimal
   * @param form number of that form: see {@link ContentHash}
   */
  record Signature(Signer signer, Instant at, String hash, int form) {

    private Signature sealed(String by) {
      return new Signature(signer, at, by, form);
    }
  }

  /**
   * What an amendment changes.
   *
   * @param points all points as they should read, none if nothing was given; null if only a note is
   *     added
   */
  record Change(String reason, @Nullable String note, @Nullable List<InjectionPoint> points) {}

  /** A change that was appended to a signed session; its hash covers the one before. */
  record Amendment(
      int number,
      String reason,
      @Nullable String note,
      @Nullable List<InjectionPoint> points,
      List<Finding> findings,
      Signature signature) {

    Amendment sealed(String hash) {
      return new Amendment(number, reason, note, points, findings, signature.sealed(hash));
    }
  }
}
