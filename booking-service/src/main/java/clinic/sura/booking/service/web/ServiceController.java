package clinic.sura.booking.service.web;

import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.ClinicServices;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.booking.service.VisitKind;
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

/** The clinic's services over HTTP. */
@RestController
@RequestMapping("/api/services")
class ServiceController {

  private final ClinicServices services;
  private final PutEntry<ClinicService> put;
  private final Clock clock;

  ServiceController(ClinicServices services, Clock clock) {
    this.services = services;
    this.put = new PutEntry<>(services);
    this.clock = clock;
  }

  /** Lists what the clinic offers, by id. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ServiceList list(Caller caller) {
    var all =
        services.all(caller.clinicId()).stream()
            .map(service -> ServiceView.of(service, null))
            .toList();
    return new ServiceList(all, null);
  }

  /** Shows one service; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<ServiceView> show(@PathVariable String id, Caller caller) {
    return answer(
        services.find(caller.clinicId(), id).orElseThrow(() -> new NotFound("services/" + id)));
  }

  /** Describes a service, as a whole; the same description twice changes nothing. */
  @PutMapping("/{id}")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<ServiceView> put(
      @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String id,
      @Valid @RequestBody ServiceBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    ClinicService wanted = body.toService(caller.clinicId(), id);
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<ServiceView> answer(ClinicService service) {
    Edit lastEdit = services.lastEdit(service.clinicId(), service.id()).orElse(null);
    return ResponseEntity.ok()
        .eTag(ETags.of(service.version()))
        .body(ServiceView.of(service, lastEdit));
  }

  /**
   * A service as it is shown.
   *
   * @param lastEdit missing in lists, and if that was before it was kept
   */
  record ServiceView(
      String id,
      long version,
      String name,
      VisitKind kind,
      long durationMinutes,
      long bufferBeforeMinutes,
      long bufferAfterMinutes,
      long leadTimeMinutes,
      int horizonDays,
      @Nullable String requiredCredential,
      String roomKind,
      List<String> equipmentKinds,
      List<Prerequisite> prerequisites,
      @Nullable Integer consultationValidDays,
      boolean active,
      @Nullable Edit lastEdit) {

    static ServiceView of(ClinicService service, @Nullable Edit lastEdit) {
      return new ServiceView(
          service.id(),
          service.version(),
          service.name(),
          service.kind(),
          service.duration().toMinutes(),
          service.bufferBefore().toMinutes(),
          service.bufferAfter().toMinutes(),
          service.leadTime().toMinutes(),
          service.horizonDays(),
          service.requiredCredential(),
          service.roomKind(),
          service.equipmentKinds().stream().sorted().toList(),
          service.prerequisites().stream().sorted().toList(),
          service.consultationValidDays(),
          service.active(),
          lastEdit);
    }
  }

  /** All services. */
  record ServiceList(List<ServiceView> services, @Nullable String nextCursor) {}
}
