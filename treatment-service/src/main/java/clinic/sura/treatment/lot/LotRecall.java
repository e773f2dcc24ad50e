package clinic.sura.treatment.lot;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.treatment.dose.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The recall of a lot: why and since when it is quarantined, whom it concerns, and who knows.
 *
 * @param lot in its {@linkplain clinic.sura.treatment.vial.LotNumber canonical} form
 * @param by name of who quarantined it
 * @param concerned every patient that something was drawn for
 */
public record LotRecall(
    String id,
    String clinicId,
    long version,
    Product product,
    String lot,
    String reason,
    Instant quarantinedAt,
    String by,
    List<Concerned> concerned) {

  /** Who has to know: the patient, and a physician for each patient. */
  public enum Party {
    PATIENT,
    PHYSICIAN
  }

  /**
   * Somebody knows.
   *
   * @param by name of who recorded it
   */
  public record Acknowledgement(Party party, Instant at, String by, String note) {}

  /** A patient, and who knows of it for this patient. */
  public record Concerned(String patientId, List<Acknowledgement> acknowledgements) {

    public Concerned {
      acknowledgements = List.copyOf(acknowledgements);
    }

    public boolean isKnownTo(Party party) {
      return acknowledgements.stream().anyMatch(told -> told.party() == party);
    }

    /** Whether it is recorded already that they know, by that person. */
    boolean isRecorded(Party party, String by) {
      return acknowledgements.stream()
          .anyMatch(told -> told.party() == party && told.by().equals(by));
    }

    /** Whether nobody is left to tell. */
    public boolean isSettled() {
      return isKnownTo(Party.PATIENT) && isKnownTo(Party.PHYSICIAN);
    }
  }

  public LotRecall {
    concerned = List.copyOf(concerned);
  }

  /** A lot has one recall. */
  public static String idOf(String clinicId, Product product, String lot) {
    return IdempotencyKey.derive(clinicId, "lot-recall", product.name(), lot);
  }

  /**
   * The id under which a patient is told of a recall: the notification service derives it alike,
   * since a link has room for one id.
   */
  public static String noticeIdOf(String recallId, String patientId) {
    return IdempotencyKey.derive(recallId, patientId);
  }

  /** The patient who is told of this recall under that id. */
  public Optional<Concerned> toldUnder(String noticeId) {
    return concerned.stream()
        .filter(one -> noticeIdOf(id, one.patientId()).equals(noticeId))
        .findFirst();
  }

  public Optional<Concerned> concerned(String patientId) {
    return concerned.stream().filter(one -> one.patientId().equals(patientId)).findFirst();
  }

  /** Whether everybody who is listed knows. */
  public boolean isSettled() {
    return concerned.stream().allMatch(Concerned::isSettled);
  }

  /** Those of these patients that are not listed, in their order. */
  public List<String> unlisted(Collection<String> patientIds) {
    return patientIds.stream().filter(id -> concerned(id).isEmpty()).distinct().toList();
  }

  /** The next version, with these patients listed too. */
  LotRecall listing(List<String> unlisted) {
    List<Concerned> next = new ArrayList<>(concerned);
    unlisted.forEach(patientId -> next.add(new Concerned(patientId, List.of())));
    return with(next);
  }

  /** The next version, in which somebody knows. The patient must be listed. */
  LotRecall acknowledged(String patientId, Acknowledgement acknowledgement) {
    List<Concerned> next = new ArrayList<>(concerned);
    next.replaceAll(
        one -> {
          if (!one.patientId().equals(patientId)) {
            return one;
          }
          List<Acknowledgement> told = new ArrayList<>(one.acknowledgements());
          told.add(acknowledgement);
          return new Concerned(patientId, told);
        });
    return with(next);
  }

  private LotRecall with(List<Concerned> next) {
    return new LotRecall(id, clinicId, version + 1, product, lot, reason, quarantinedAt, by, next);
  }
}
