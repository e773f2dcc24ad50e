package clinic.sura.platform.merge;

import clinic.sura.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a service that keeps patients' ids and subscribes to news of merges. */
@Configuration(proxyBeanMethods = false)
public class PatientMergesConfiguration {

  @Bean
  PatientMerges patientMerges(Aggregates aggregates) {
    return new MongoPatientMerges(aggregates);
  }
}
