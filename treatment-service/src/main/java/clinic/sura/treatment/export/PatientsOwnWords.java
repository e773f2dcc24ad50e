package clinic.sura.treatment.export;

import clinic.sura.treatment.checkin.CheckIns;
import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.questionnaire.Questionnaires;
import java.util.List;
import org.springframework.stereotype.Component;

/** What patients said by the links in their messages, on paper; the earliest first. */
@Component
class PatientsOwnWords {

  private final CheckIns checkIns;
  private final Questionnaires questionnaires;

  PatientsOwnWords(CheckIns checkIns, Questionnaires questionnaires) {
    this.checkIns = checkIns;
    this.questionnaires = questionnaires;
  }

  /** What was not well is among the adverse events. */
  void write(Paper paper, String clinicId, String patientId, Words words) {
    paper.heading("Said to be well");
    paper.rows(
        List.of("When", "By", "Session"),
        checkIns.of(clinicId, patientId).stream()
            .map(each -> List.of(words.time(each.at()), each.by(), each.sessionId()))
            .toList());
    paper.heading("Questionnaires");
    paper.rows(
        List.of("When", "By", "Improvement", "Would have it again", "In words", "Session"),
        questionnaires.of(clinicId, patientId).stream()
            .map(
                each ->
                    List.of(
                        words.time(each.at()),
                        each.by(),
                        ClinicalSections.improvement(each.improvement()),
                        each.again().name(),
                        each.note(),
                        each.sessionId()))
            .toList());
  }
}
