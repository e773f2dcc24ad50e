package clinic.sura.notification.plan.files;

import clinic.sura.notification.plan.MessagePlan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MessagePlanConfiguration {

  @Bean
  MessagePlan messagePlan(@Value("${sura.message-plan:message-plan-1.yaml}") String resource) {
    return MessagePlanFile.read(resource);
  }
}
