package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.LikelyDuplicate;
import clinic.sura.booking.patient.LikelyDuplicate.Reason;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Why somebody is not registered or corrected, for a person who can do something about it. */
final class PatientRefusals {

  private PatientRefusals() {}

  static Refusal known(List<LikelyDuplicate> duplicates) {
    return new Refusal(
        HttpStatus.CONFLICT,
        "likely-duplicates",
        "The clinic may know this person already. Look at these patients first.",
        Map.of(
            "duplicates",
            duplicates.stream()
                .map(each -> new DuplicateView(PatientView.of(each.patient()), each.reasons()))
                .toList()));
  }

  static Refusal taken(List<Patient> holders) {
    return new Refusal(
        HttpStatus.CONFLICT,
        "identifier-taken",
        "Another patient has this identifier.",
        Map.of("patients", holders.stream().map(PatientView::of).toList()));
  }

  static Refusal merged(String id, String survivorId) {
    return new Refusal(
        HttpStatus.CONFLICT,
        "patient-merged",
        "This record was merged into another one. Correct that one.",
        Map.of("replacedId", id, "survivorId", survivorId));
  }

  /** Somebody known, and what they have in common with the new one. */
  record DuplicateView(PatientView patient, Set<Reason> reasons) {}
}
