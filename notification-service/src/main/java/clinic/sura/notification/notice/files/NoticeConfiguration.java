package clinic.sura.notification.notice.files;

import clinic.sura.notification.notice.Managers;
import clinic.sura.notification.notice.NoticePlan;
import clinic.sura.notification.notice.NoticeTexts;
import clinic.sura.notification.notice.Recipient;
import clinic.sura.notification.notice.files.NoticeSettings.ManagerSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

  @Bean
  NoticePlan noticePlan(NoticeSettings settings) {
    return NoticePlanFile.read(settings.plan()).plan();
  }

  @Bean
  NoticeTexts noticeTexts(NoticeSettings settings) {
    return NoticePlanFile.read(settings.plan()).texts(settings.language(), settings.pages());
  }

  @Bean
  Managers managers(NoticeSettings settings) {
    Map<String, List<ManagerSettings>> byClinic =
        settings.managers() == null ? Map.of() : settings.managers();
    return clinicId -> recipients(byClinic.getOrDefault(clinicId, List.of()));
  }

  private static List<Recipient> recipients(List<ManagerSettings> managers) {
    return IntStream.range(0, managers.size())
        .mapToObj(
            i -> {
              ManagerSettings who = managers.get(i);
              return new Recipient("manager/" + (i + 1), who.name(), who.email(), who.phone());
            })
        .toList();
  }
}
