package clinic.sura.booking.clinic.web;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Clinics;
import clinic.sura.booking.setup.Edit;
import clinic.sura.booking.setup.PutEntry;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own clinic over HTTP. */
@RestController
@RequestMapping("/api/clinic")
class ClinicController {

  private final Clinics clinics;
  private final PutEntry<Clinic> put;
  private final Clock clock;

  ClinicController(Clinics clinics, Clock clock) {
    this.clinics = clinics;
    this.put = new PutEntry<>(clinics);
    this.clock = clock;
  }

  /** Shows the clinic; 404 before it is set up. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<ClinicView> show(Caller caller) {
    String id = caller.clinicId();
    return answer(clinics.find(id, id).orElseThrow(() -> new NotFound("clinic/" + id)));
  }

  /** Describes the clinic, as a whole; the same description twice changes nothing. */
  @PutMapping
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<ClinicView> put(
      @Valid @RequestBody ClinicBody body, Caller caller, @Nullable ExpectedVersion expected) {
    Clinic wanted = body.toClinic(caller.clinicId());
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<ClinicView> answer(Clinic clinic) {
    Edit lastEdit = clinics.lastEdit(clinic.clinicId(), clinic.id()).orElse(null);
    return ResponseEntity.ok()
        .eTag(ETags.of(clinic.version()))
        .body(ClinicView.of(clinic, lastEdit));
  }
}
