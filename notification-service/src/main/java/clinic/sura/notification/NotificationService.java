package clinic.sura.notification;

import clinic.sura.platform.merge.PatientMergesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Tells patients what they must hear of: once, in time, in their language and on their channel. */
@SpringBootApplication
@Import(PatientMergesConfiguration.class)
public class NotificationService {

  static void main(String[] args) {
    SpringApplication.run(NotificationService.class, args);
  }
}
