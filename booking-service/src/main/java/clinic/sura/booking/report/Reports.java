package clinic.sura.booking.report;

import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.report.DateRange.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Computes reports when they are asked for; nothing is kept. */
@Service
public class Reports {

  private final SetUps setUps;
  private final FindVisits visits;
  private final Prerequisites prerequisites;
  private final MergeRegisters registers;

  public Reports(
      SetUps setUps, FindVisits visits, Prerequisites prerequisites, MergeRegisters registers) {
    this.setUps = setUps;
    this.visits = visits;
    this.prerequisites = prerequisites;
    this.registers = registers;
  }

  public Utilisation utilisation(String clinicId, DateRange range, Step step) {
    return Utilisation.of(setUps.of(clinicId), range, step, visits.on(clinicId, range.days()));
  }

  public Attendance attendance(String clinicId, DateRange range) {
    return Attendance.of(visits.on(clinicId, range.days()));
  }

  public LeadTimes leadTimes(String clinicId, DateRange range) {
    return LeadTimes.of(visits.on(clinicId, range.days()));
  }

  /** Looks at all visits of the people concerned, of whatever day and by all their records. */
  public Conversion conversion(String clinicId, DateRange range) {
    MergeRegister merges = registers.of(clinicId);
    Set<String> records =
        Conversion.candidates(visits.on(clinicId, range.days())).stream()
            .flatMap(id -> merges.idsOf(id).stream())
            .collect(Collectors.toSet());
    List<VisitFact> theirs =
        records.isEmpty()
            ? List.of()
            : visits.ofPatients(clinicId, records).stream()
                .map(visit -> visit.of(merges.survivorOf(visit.patientId())))
                .toList();
    Set<String> withPlan =
        prerequisites.withAcceptedPlan(clinicId, records).stream()
            .map(merges::survivorOf)
            .collect(Collectors.toSet());
    return Conversion.of(range, theirs, withPlan);
  }
}
