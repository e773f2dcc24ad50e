package clinic.sura.treatment.retention.files;

import clinic.sura.treatment.retention.RetentionRule;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  RetentionRule retentionRule(@Value("${sura.retention.period}") String period) {
    return new RetentionRule(Period.parse(period));
  }
}
