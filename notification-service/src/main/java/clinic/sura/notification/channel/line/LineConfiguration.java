package clinic.sura.notification.channel.line;

import clinic.sura.notification.channel.ProviderGuards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("sura.line.enabled")
@EnableConfigurationProperties(LineSettings.class)
class LineConfiguration {

  @Bean
  LineWebhook lineWebhook(LineSettings settings, JsonMapper json) {
    return new LineWebhook(settings, json);
  }

  @Bean
  LineChannel lineChannel(LineSettings settings, ProviderGuards guards) {
    return new LineChannel(settings, guards);
  }
}
