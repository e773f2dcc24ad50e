package clinic.sura.booking.appointment;

import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.prerequisite.AcceptedPlan;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.service.VisitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says of a patient's plans what the desk may know: how many sessions, how far apart, and how many
 * of them took place or are booked. Doses, findings and diagnoses never leave the chart.
 */
@Service
public class SummarisePlan {

  private static final Set<Status> TOOK_PLACE = EnumSet.of(Status.IN_PROGRESS, Status.COMPLETED);

  private final Prerequisites prerequisites;
  private final Appointments appointments;
  private final MergeRegisters registers;
  private final Clock clock;

  public SummarisePlan(
      Prerequisites prerequisites,
      Appointments appointments,
      MergeRegisters registers,
      Clock clock) {
    this.prerequisites = prerequisites;
    this.appointments = appointments;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * Where a patient stands.
   *
   * @param plans that the patient has accepted, by any of their records
   * @param attended sessions that took place
   * @param booked sessions to come
   * @param lastOn the day of the last session that took place, or null before the first
   * @param nextFrom the first day on which the plan lets the next session take place; null before
   *     the first session, and where there are several plans
   */
  public record Summary(
      List<AcceptedPlan> plans,
      int attended,
      int booked,
      @Nullable LocalDate lastOn,
      @Nullable LocalDate nextFrom) {}

  /** The summary; empty of all where the patient has accepted no plan. */
  public Summary of(String clinicId, String patientId) {
    Instant now = clock.instant();
    List<AcceptedPlan> plans =
        registers.of(clinicId).idsOf(patientId).stream()
            .flatMap(record -> prerequisites.of(clinicId, record).plans().stream())
            .sorted(Comparator.comparing(AcceptedPlan::planId))
            .toList();
    List<Appointment> sessions =
        appointments.ofPatient(clinicId, patientId).stream()
            .filter(visit -> visit.kind() == VisitKind.SESSION)
            .toList();
    List<Appointment> attended =
        sessions.stream().filter(visit -> TOOK_PLACE.contains(visit.status())).toList();
    long booked =
        sessions.stream()
            .filter(visit -> !TOOK_PLACE.contains(visit.status()))
            .filter(visit -> visit.takesPlaceAt(now))
            .filter(visit -> visit.place().visit().until().isAfter(now))
            .count();
    LocalDate lastOn =
        attended.stream()
            .map(visit -> visit.place().date())
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Summary(plans, attended.size(), (int) booked, lastOn, nextFrom(plans, lastOn));
  }

  private static @Nullable LocalDate nextFrom(List<AcceptedPlan> plans, @Nullable LocalDate last) {
    return plans.size() == 1 && last != null
        ? last.plusDays(plans.getFirst().intervalDays())
        : null;
  }
}
