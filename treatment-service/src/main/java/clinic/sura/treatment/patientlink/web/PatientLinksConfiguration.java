package clinic.sura.treatment.patientlink.web;

import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatientLinksConfiguration {

  @Bean
  SentLinks sentLinks(@Value("${sura.link-secret}") String secret) {
    return new SentLinks(new SignedLinks(secret));
  }
}
