package clinic.sura.notification.plan.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.SessionAmended;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.Fact.SessionWritten;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.occasion.OccasionType;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.platform.event.EventSubscription;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signed sessions and recalled lots; of neither it is kept what was given. */
@Configuration
class TreatmentEvents {

  private final LearnFact learnFact;
  private final PlanMessages planMessages;

  TreatmentEvents(LearnFact learnFact, PlanMessages planMessages) {
    this.learnFact = learnFact;
    this.planMessages = planMessages;
  }

  @Bean
  EventSubscription messagesOfSessions() {
    return EventSubscription.to(Topics.TREATMENT)
        .on(SessionCompleted.class, event -> completed(event.data()))
        .on(SessionAmended.class, event -> amended(event.data()))
        .on(LotQuarantined.class, event -> recalled(event.data()));
  }

  private void completed(SessionCompleted session) {
    planMessages.of(
        learnFact.learn(
            OccasionType.SESSION.idOf(session.sessionId()),
            session.clinicId(),
            session.patientId(),
            fact(
                session.version(),
                session.signedAt(),
                true,
                true,
                session.windows().resultCheck())));
  }

  private void amended(SessionAmended session) {
    planMessages.of(
        learnFact.learn(
            OccasionType.SESSION.idOf(session.sessionId()),
            session.clinicId(),
            session.patientId(),
            fact(
                session.version(),
                session.amendedAt(),
                false,
                !session.gaveNothing(),
                session.windows().resultCheck())));
  }

  /** Each patient of the lot is an occasion of their own. */
  private void recalled(LotQuarantined lot) {
    planMessages.of(
        learnFact.learn(
            OccasionType.LOT_RECALL.idOf(lot.recallId() + "/" + lot.patientId()),
            lot.clinicId(),
            lot.patientId(),
            new LotRecalled(lot.version(), lot.quarantinedAt())));
  }

  private static SessionWritten fact(
      long version, Instant at, boolean signed, boolean given, DateWindow resultCheck) {
    return new SessionWritten(version, at, signed, given, resultCheck.from(), resultCheck.until());
  }
}
