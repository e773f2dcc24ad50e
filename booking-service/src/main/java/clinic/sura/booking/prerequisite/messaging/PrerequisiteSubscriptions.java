package clinic.sura.booking.prerequisite.messaging;

import clinic.sura.booking.prerequisite.AcceptedPlan;
import clinic.sura.booking.prerequisite.LearnAcceptedPlan;
import clinic.sura.events.Topics;
import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrerequisiteSubscriptions {

  @Bean
  EventSubscription acceptedPlans(LearnAcceptedPlan learn) {
    return EventSubscription.to(Topics.TREATMENT)
        .on(
            PlanAccepted.class,
            event ->
                learn.learn(event.data().clinicId(), event.data().patientId(), plan(event.data())));
  }

  private static AcceptedPlan plan(PlanAccepted accepted) {
    return new AcceptedPlan(
        accepted.planId(), accepted.version(), accepted.sessions(), accepted.intervalDays());
  }
}
