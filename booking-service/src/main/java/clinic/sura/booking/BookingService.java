package clinic.sura.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The booking service. */
@SpringBootApplication
public class BookingService {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(BookingService.class, arguments);
  }
}
