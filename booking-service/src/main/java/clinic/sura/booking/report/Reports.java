package clinic.sura.booking.report;

import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.report.DateRange.Step;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Computes reports when they are asked for; nothing is kept. */
@Service
public class Reports {

  private final SetUps setUps;
  private final FindVisits visits;
  private final Prerequisites prerequisites;

  public Reports(SetUps setUps, FindVisits visits, Prerequisites prerequisites) {
    this.setUps = setUps;
    this.visits = visits;
    this.prerequisites = prerequisites;
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

  /** Looks at all visits of the patients concerned, of whatever day. */
  public Conversion conversion(String clinicId, DateRange range) {
    Set<String> patients = Conversion.candidates(visits.on(clinicId, range.days()));
    List<VisitFact> theirs = patients.isEmpty() ? List.of() : visits.ofPatients(clinicId, patients);
    return Conversion.of(range, theirs, prerequisites.withAcceptedPlan(clinicId, patients));
  }
}
