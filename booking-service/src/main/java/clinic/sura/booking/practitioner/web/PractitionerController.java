package clinic.sura.booking.practitioner.web;

import clinic.sura.booking.practitioner.Absence;
import clinic.sura.booking.practitioner.Credential;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.setup.Edit;
import clinic.sura.booking.setup.PutEntry;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Practitioners over HTTP. */
@RestController
@RequestMapping("/api/practitioners")
class PractitionerController {

  private final Practitioners practitioners;
  private final PutEntry<Practitioner> put;
  private final Clock clock;

  PractitionerController(Practitioners practitioners, Clock clock) {
    this.practitioners = practitioners;
    this.put = new PutEntry<>(practitioners);
    this.clock = clock;
  }

  /** Lists the clinic's practitioners, by id. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  PractitionerList list(Caller caller) {
    var all =
        practitioners.all(caller.clinicId()).stream()
            .map(practitioner -> PractitionerView.of(practitioner, null))
            .toList();
    return new PractitionerList(all, null);
  }

  /** Shows one practitioner; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<PractitionerView> show(@PathVariable String id, Caller caller) {
    return answer(
        practitioners
            .find(caller.clinicId(), id)
            .orElseThrow(() -> new NotFound("practitioners/" + id)));
  }

  /** Describes a practitioner, as a whole; the same description twice changes nothing. */
  @PutMapping("/{id}")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<PractitionerView> put(
      @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String id,
      @Valid @RequestBody PractitionerBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    Practitioner wanted = body.toPractitioner(caller.clinicId(), id);
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<PractitionerView> answer(Practitioner practitioner) {
    Edit lastEdit = practitioners.lastEdit(practitioner.clinicId(), practitioner.id()).orElse(null);
    return ResponseEntity.ok()
        .eTag(ETags.of(practitioner.version()))
        .body(PractitionerView.of(practitioner, lastEdit));
  }

  /**
   * A practitioner as shown.
   *
   * @param lastEdit missing in lists, and if that was before it was kept
   */
  record PractitionerView(
      String id,
      long version,
      String name,
      List<Credential> credentials,
      List<HoursBody> hours,
      List<HoursExceptionBody> exceptions,
      List<Absence> absences,
      List<String> languages,
      @Nullable Gender gender,
      DailyLimitsBody limits,
      @Nullable String email,
      @Nullable String phone,
      boolean active,
      @Nullable Edit lastEdit) {

    static PractitionerView of(Practitioner practitioner, @Nullable Edit lastEdit) {
      return new PractitionerView(
          practitioner.id(),
          practitioner.version(),
          practitioner.name(),
          practitioner.credentials(),
          HoursBody.of(practitioner.hours()),
          practitioner.exceptions().stream().map(HoursExceptionBody::of).toList(),
          practitioner.absences(),
          practitioner.languages(),
          practitioner.gender(),
          DailyLimitsBody.of(practitioner.limits()),
          practitioner.contact().email(),
          practitioner.contact().phone(),
          practitioner.active(),
          lastEdit);
    }
  }

  /** All practitioners. */
  record PractitionerList(List<PractitionerView> practitioners, @Nullable String nextCursor) {}
}
