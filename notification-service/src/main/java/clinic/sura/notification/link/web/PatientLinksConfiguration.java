package clinic.sura.notification.link.web;

import clinic.sura.notification.link.PatientLinks;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatientLinksConfiguration {

  @Bean
  PatientLinks patientLinks(
      @Value("${sura.link-secret}") String secret,
      @Value("${sura.patient-pages.base-url}") String pages) {
    return new PatientLinks(new SentLinks(new SignedLinks(secret)), URI.create(pages));
  }
}
