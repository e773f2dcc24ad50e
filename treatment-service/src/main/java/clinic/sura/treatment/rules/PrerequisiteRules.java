package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;

import clinic.sura.treatment.rules.ProposedSession.Prerequisites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must be in order beside a session, whatever is injected. Every finding is hard. */
final class PrerequisiteRules {

  static final String CONSENT = "No treatment without a consent that stands at its time";
  static final String COUNTED =
      "Only what is signed counts towards the interval and the ceiling of the next session";

  static final String SIGNED_OFF =
      "Fact sheet: a ceiling of the clinic's own counts once its physicians have signed it; [P] so does every version of its own";

  private PrerequisiteRules() {}

  static List<Finding> findings(Prerequisites prerequisites) {
    List<Finding> findings = new ArrayList<>();
    if (!prerequisites.consented()) {
      findings.add(
          hard(
              "consent.treatment",
              "No consent to this treatment stood at the time",
              CONSENT,
              Map.of()));
    }
    if (!prerequisites.signedOff()) {
      findings.add(
          hard(
              "protocol.not-signed-off",
              "No physician of the clinic has signed off this version of the protocol: it is done on its page",
              SIGNED_OFF,
              Map.of()));
    }
    prerequisites
        .unsignedDays()
        .forEach(
            day ->
                findings.add(
                    hard(
                        "session.unsigned-before",
                        "The session of %s has points and is not signed: sign it, or take its points out, first"
                            .formatted(day),
                        COUNTED,
                        Map.of("on", day.toString()))));
    return findings;
  }
}
