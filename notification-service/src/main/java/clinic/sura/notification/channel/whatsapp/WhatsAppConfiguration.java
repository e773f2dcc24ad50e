package clinic.sura.notification.channel.whatsapp;

import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ProviderHttp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("sura.whatsapp.enabled")
@EnableConfigurationProperties(WhatsAppSettings.class)
class WhatsAppConfiguration {

  @Bean
  ProviderHttp whatsAppHttp(WhatsAppSettings settings) {
    return new ProviderHttp(settings.connectLimit(), settings.answerLimit());
  }

  @Bean
  WhatsAppWebhook whatsAppWebhook(WhatsAppSettings settings, JsonMapper json) {
    return new WhatsAppWebhook(settings, json);
  }

  @Bean
  WhatsAppChannel whatsAppChannel(
      WhatsAppSettings settings,
      ProviderHttp whatsAppHttp,
      JsonMapper json,
      ProviderGuards guards) {
    return new WhatsAppChannel(settings, whatsAppHttp, json, guards);
  }
}
