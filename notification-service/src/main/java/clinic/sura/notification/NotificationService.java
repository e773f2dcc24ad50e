package clinic.sura.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells patients what they must hear of: once, in time, in their language and on their channel. */
@SpringBootApplication
public class NotificationService {

  static void main(String[] args) {
    SpringApplication.run(NotificationService.class, args);
  }
}
