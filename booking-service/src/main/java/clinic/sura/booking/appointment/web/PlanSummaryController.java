package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.SummarisePlan;
import clinic.sura.booking.appointment.SummarisePlan.Summary;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.prerequisite.AcceptedPlan;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A patient's plans as the desk may know them. */
@RestController
@RequestMapping("/api/patients/{id}/plan-summary")
class PlanSummaryController {

  private final SummarisePlan summarise;
  private final FindPatients patients;

  PlanSummaryController(SummarisePlan summarise, FindPatients patients) {
    this.summarise = summarise;
    this.patients = patients;
  }

  /**
   * How many sessions the patient's accepted plans foresee and how far apart, and how many took
   * place or are booked; nothing of what is given or why. 404 if there is no such patient.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  PlanSummary show(@PathVariable String id, Caller caller) {
    if (patients.find(caller.clinicId(), id).isEmpty()) {
      throw new NotFound("patients/" + id);
    }
    Summary summary = summarise.of(caller.clinicId(), id);
    return new PlanSummary(
        summary.plans().stream().map(PlanLine::of).toList(),
        summary.attended(),
        summary.booked(),
        summary.lastOn(),
        summary.nextFrom());
  }

  /**
   * A plan in numbers.
   *
   * @param sessions how many it foresees
   * @param intervalDays least days between two of them
   */
  record PlanLine(String planId, int sessions, int intervalDays) {
    static PlanLine of(AcceptedPlan plan) {
      return new PlanLine(plan.planId(), plan.sessions(), plan.intervalDays());
    }
  }

  /**
   * Where a patient stands.
   *
   * @param attended sessions that took place
   * @param booked sessions to come
   * @param lastOn the day of the last session that took place; missing before the first
   * @param nextFrom the first day on which the plan lets the next session take place; missing
   *     before the first session, and where there are several plans
   */
  record PlanSummary(
      List<PlanLine> plans,
      int attended,
      int booked,
      @Nullable LocalDate lastOn,
      @Nullable LocalDate nextFrom) {}
}
