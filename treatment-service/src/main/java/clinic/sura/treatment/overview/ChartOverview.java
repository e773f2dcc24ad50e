package clinic.sura.treatment.overview;

import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.session.TreatmentSession;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a patient's chart.
 *
 * @param patient null while the registration has not arrived yet
 * @param today today in the clinic's calendar
 */
public record ChartOverview(
    Chart chart,
    @Nullable PatientIdentity patient,
    LocalDate today,
    List<Assessment> assessments,
    List<Plan> plans,
    List<Consent> consents,
    List<TreatmentSession> sessions) {}
