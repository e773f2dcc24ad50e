package clinic.sura.notification.template.files;

import clinic.sura.notification.template.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TemplateConfiguration {

  @Bean
  Templates templates() {
    return new Templates(TextFiles.texts(), TextFiles.layout());
  }
}
