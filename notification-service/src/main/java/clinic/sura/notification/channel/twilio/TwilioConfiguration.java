package clinic.sura.notification.channel.twilio;

import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ProviderHttp;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("sura.twilio.enabled")
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioConfiguration {

  @Bean
  ProviderHttp twilioHttp(TwilioSettings settings) {
    return new ProviderHttp(settings.connectLimit(), settings.answerLimit());
  }

  @Bean
  TwilioWebhook twilioWebhook(TwilioSettings settings) {
    return new TwilioWebhook(settings);
  }

  /** Twilio's times are compared with real ones, not with the business clock. */
  @Bean
  TwilioChannel twilioChannel(
      TwilioSettings settings, ProviderHttp twilioHttp, ProviderGuards guards) {
    return new TwilioChannel(settings, twilioHttp, guards, InstantSource.system());
  }
}
