package clinic.sura.treatment.overview;

import clinic.sura.treatment.adverseevent.ReadAdverseEvents.Review;
import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.checkin.CheckIn;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.questionnaire.Questionnaire;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.Amendment;
import java.time.Instant;
import java.util.Comparator;

/** Something that happened to a patient, or is to happen: a line of the timeline. */
public sealed interface TimelineEntry {

  /** Newest first; of one instant, what usually comes later in a visit first. */
  Comparator<TimelineEntry> NEWEST_FIRST =
      Comparator.comparing(TimelineEntry::at, Comparator.reverseOrder())
          .thenComparing(TimelineEntry::kind)
          .thenComparing(TimelineEntry::id);

  /** What a line tells of; of one instant in this order. */
  enum Kind {
    ADVERSE_EVENT,
    CHECK_IN,
    PHOTOGRAPH,
    DOCUMENT,
    OUTCOME,
    QUESTIONNAIRE,
    AMENDMENT,
    SESSION,
    PLAN_ACCEPTED,
    CONSENT,
    PLAN_PROPOSED,
    ASSESSMENT,
    ENCOUNTER
  }

  Kind kind();

  Instant at();

  /** Id of the record that it tells of; unique within its kind. */
  String id();

  /** An appointment, at its start; {@code recorded} if an assessment or signed session is of it. */
  record Visited(Encounter encounter, boolean recorded) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.ENCOUNTER;
    }

    @Override
    public Instant at() {
      return encounter.visit().start();
    }

    @Override
    public String id() {
      return encounter.appointmentId();
    }
  }

  /** An assessment was made. */
  record Assessed(Assessment assessment) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.ASSESSMENT;
    }

    @Override
    public Instant at() {
      return assessment.assessedAt();
    }

    @Override
    public String id() {
      return assessment.id();
    }
  }

  /** A plan was proposed, or accepted. */
  record Planned(Kind kind, Instant at, Plan plan) implements TimelineEntry {
    @Override
    public String id() {
      return plan.id();
    }
  }

  /** A consent was signed. */
  record Consented(Consent consent) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.CONSENT;
    }

    @Override
    public Instant at() {
      return consent.signedAt();
    }

    @Override
    public String id() {
      return consent.id();
    }
  }

  /** A session was started; it may be signed by now. */
  record Treated(TreatmentSession session) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.SESSION;
    }

    @Override
    public Instant at() {
      return session.header().startedAt();
    }

    @Override
    public String id() {
      return session.header().id();
    }
  }

  /** A signed session was amended. */
  record Amended(String sessionId, Amendment amendment) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.AMENDMENT;
    }

    @Override
    public Instant at() {
      return amendment.signature().at();
    }

    @Override
    public String id() {
      return sessionId + "/" + amendment.number();
    }
  }

  /** An outcome was recorded. */
  record Measured(TreatmentOutcome outcome) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.OUTCOME;
    }

    @Override
    public Instant at() {
      return outcome.recordedAt();
    }

    @Override
    public String id() {
      return outcome.id();
    }
  }

  /** A photograph was taken. */
  record Photographed(Photograph photograph) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.PHOTOGRAPH;
    }

    @Override
    public Instant at() {
      return photograph.takenAt();
    }

    @Override
    public String id() {
      return photograph.id();
    }
  }

  /** A document was filed. */
  record Filed(ClinicalDocument document) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.DOCUMENT;
    }

    @Override
    public Instant at() {
      return document.filedAt();
    }

    @Override
    public String id() {
      return document.id();
    }
  }

  /** An adverse event was reported. */
  record Reported(Review review) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.ADVERSE_EVENT;
    }

    @Override
    public Instant at() {
      return review.event().report().at();
    }

    @Override
    public String id() {
      return review.event().id();
    }
  }

  /** A patient said that they are well. */
  record CheckedIn(CheckIn checkIn) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.CHECK_IN;
    }

    @Override
    public Instant at() {
      return checkIn.at();
    }

    @Override
    public String id() {
      return checkIn.id();
    }
  }

  /** A patient said what they think of the result. */
  record Answered(Questionnaire questionnaire) implements TimelineEntry {
    @Override
    public Kind kind() {
      return Kind.QUESTIONNAIRE;
    }

    @Override
    public Instant at() {
      return questionnaire.at();
    }

    @Override
    public String id() {
      return questionnaire.id();
    }
  }
}
