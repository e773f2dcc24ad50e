package clinic.sura.notification.template.files;

import clinic.sura.notification.template.TemplateChecks;
import clinic.sura.notification.template.Templates;
import clinic.sura.notification.template.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TemplateConfiguration {

  @Bean
  Texts texts() {
    return TextFiles.texts();
  }

  @Bean
  Templates templates(Texts texts) {
    return new Templates(texts, TextFiles.layout());
  }

  @Bean
  TemplateChecks templateChecks(Texts texts) {
    return new TemplateChecks(texts, TextFiles.layout(), TextRulesFile.shipped());
  }
}
