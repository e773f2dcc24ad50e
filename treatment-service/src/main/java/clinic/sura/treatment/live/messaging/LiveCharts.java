package clinic.sura.treatment.live.messaging;

import clinic.sura.platform.live.LiveChange;
import clinic.sura.platform.live.LiveChanges;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveCharts {

  /** Which of a chart's parts changed is health data: it is read with the chart. */
  @Bean
  LiveChanges liveChanges() {
    return event ->
        Optional.of(new LiveChange("chart", event.data().key(), List.of(), event.data().version()));
  }
}
