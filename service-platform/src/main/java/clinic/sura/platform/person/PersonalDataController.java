package clinic.sura.platform.person;

import clinic.sura.platform.PlatformProperties;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.PatientAccesses;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service keeps of a person, for whoever asks for it in the person's name. */
@RestController
@RequestMapping("/api/patients/{patientId}")
class PersonalDataController {

  private final ExportPerson exports;
  private final PersonalRecords records;
  private final PatientAccesses accesses;
  private final Clock clock;
  private final String service;

  PersonalDataController(
      ExportPerson exports,
      PersonalRecords records,
      PatientAccesses accesses,
      Clock clock,
      PlatformProperties service) {
    this.exports = exports;
    this.records = records;
    this.accesses = accesses;
    this.clock = clock;
    this.service = service.service();
  }

  /**
   * Everything that this service keeps of a person, as one file: all records that were merged into
   * one, and who read or changed them, the newest first. Parts about other people are left out.
   * Pictures are named by their ids. Nothing is kept of the person: 404.
   */
  @GetMapping("/export")
  @RolesAllowed({Roles.MANAGER, Roles.PHYSICIAN})
  @Audited("Export")
  ResponseEntity<PersonalData> export(Caller caller, @PathVariable String patientId) {
    Set<String> ids = records.idsOf(caller.clinicId(), patientId);
    Map<String, List<Map<String, Object>>> found = exports.recordsOf(caller.clinicId(), ids);
    if (found.isEmpty()) {
      throw new NotFound("patients/" + patientId);
    }
    List<Access> seen =
        accesses.ofRecords(caller.clinicId(), ids).stream()
            .map(
                entry ->
                    new Access(
                        entry.at(), entry.name(), entry.action(), entry.kind(), entry.status()))
            .toList();
    ContentDisposition file =
        ContentDisposition.attachment().filename(service + "-" + patientId + ".json").build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(
            new PersonalData(
                service, patientId, List.copyOf(new TreeSet<>(ids)), clock.instant(), found, seen));
  }

  /**
   * What a service keeps of a person.
   *
   * @param patientIds the ids of all records of the person
   * @param records by kind, each as it is kept
   * @param accesses who read or changed them, the newest first
   */
  record PersonalData(
      String service,
      String patientId,
      List<String> patientIds,
      Instant exportedAt,
      Map<String, List<Map<String, Object>>> records,
      List<Access> accesses) {}

  /**
   * Somebody read or changed something.
   *
   * @param by name of who it was
   * @param action READ; or WRITE, which was asked for, and WRITTEN, which is its answer
   * @param kind the kind of record, such as Chart
   * @param status of the answer, as HTTP has it: from 400 on, nothing was shown or done; null where
   *     it is not known
   */
  record Access(Instant at, String by, String action, String kind, @Nullable Integer status) {}
}
