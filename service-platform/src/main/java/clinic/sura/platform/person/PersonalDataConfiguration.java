package clinic.sura.platform.person;

import clinic.sura.platform.PlatformProperties;
import clinic.sura.platform.audit.PatientAccesses;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To be imported by a service that says which of its records are about people. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

  @Bean
  PersonalDataController personalDataController(
      MongoDatabase database,
      PersonalRecords records,
      PatientAccesses accesses,
      Clock clock,
      PlatformProperties service) {
    return new PersonalDataController(
        new ExportPerson(database, records), records, accesses, clock, service);
  }
}
