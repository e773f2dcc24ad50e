package clinic.sura.platform.audit;

import clinic.sura.platform.merge.PatientMerges;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the audit trail before the handlers, behind the check of roles. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

  @Bean
  AuditChains auditChains(MongoDatabase database, Clock clock) {
    return new AuditChains(database, clock);
  }

  @Bean
  PatientAccesses patientAccesses(MongoDatabase database, ObjectProvider<PatientMerges> merges) {
    return new PatientAccesses(database, merges.getIfAvailable());
  }

  @Bean
  AuditController auditController(MongoDatabase database, PatientAccesses accesses) {
    return new AuditController(new VerifyAudit(database), accesses);
  }

  @Bean
  AuditTrail auditTrail(AuditChains chains, Clock clock) {
    return new AuditTrail(chains, clock);
  }

  @Bean
  LinkAudit linkAudit(AuditTrail trail) {
    return new LinkAudit(trail);
  }

  @Bean
  WebMvcConfigurer auditedRequests(AuditTrail trail) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(trail).order(10);
      }
    };
  }
}
