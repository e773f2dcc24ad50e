package clinic.sura.platform.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
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
  AuditController auditController(MongoDatabase database) {
    return new AuditController(new VerifyAudit(database));
  }

  @Bean
  WebMvcConfigurer auditTrail(AuditChains chains, Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AuditTrail(chains, clock)).order(10);
      }
    };
  }
}
