package clinic.sura.notification.notice.messaging;

import clinic.sura.events.Topics;
import clinic.sura.events.treatment.AdverseEventReported;
import clinic.sura.events.treatment.AdverseEventUpdated;
import clinic.sura.events.treatment.LotQuarantined;
import clinic.sura.events.treatment.SessionCompleted;
import clinic.sura.notification.notice.Duties;
import clinic.sura.notification.notice.NoticeCause;
import clinic.sura.notification.notice.NoticeKind;
import clinic.sura.notification.notice.RaiseNotice;
import clinic.sura.platform.event.EventSubscription;
import clinic.sura.platform.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is urgent, and which session it may be about. */
@Configuration
class NoticeCauses {

  private final RaiseNotice notices;
  private final Duties duties;

  NoticeCauses(RaiseNotice notices, Duties duties) {
    this.notices = notices;
    this.duties = duties;
  }

  @Bean
  EventSubscription noticesOfWhatIsUrgent() {
    return EventSubscription.to(Topics.TREATMENT)
        .on(AdverseEventReported.class, event -> reported(event.data()))
        .on(AdverseEventUpdated.class, this::updated)
        .on(LotQuarantined.class, event -> recalled(event.data()))
        .on(SessionCompleted.class, event -> completed(event.data()));
  }

  private void reported(AdverseEventReported event) {
    if (event.urgent()) {
      notices.raise(event.clinicId(), cause(event.adverseEventId(), event.sessionId(), 0));
    }
  }

  /** It may have become urgent by what was learned since, or urgent anew. */
  private void updated(ReceivedEvent<AdverseEventUpdated> received) {
    AdverseEventUpdated event = received.data();
    Integer again = event.laterRedFlags();
    NoticeCause cause = cause(event.adverseEventId(), event.sessionId(), again == null ? 0 : again);
    if (event.acknowledged()) {
      notices.known(event.clinicId(), cause, received.time());
    } else if (event.urgent()) {
      notices.raise(event.clinicId(), cause);
    }
  }

  /** There is one event for each patient of the lot, and one notice for all of them. */
  private void recalled(LotQuarantined event) {
    notices.raise(
        event.clinicId(), NoticeCause.first(NoticeKind.LOT_RECALL, event.recallId(), null));
  }

  private void completed(SessionCompleted event) {
    duties.learnSession(event.clinicId(), event.sessionId(), event.appointmentId());
  }

  private static NoticeCause cause(
      String adverseEventId, @Nullable String sessionId, int laterRedFlags) {
    return new NoticeCause(NoticeKind.ADVERSE_EVENT, adverseEventId, sessionId, laterRedFlags);
  }
}
