package clinic.sura.treatment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The treatment service: charts, assessments, plans, consents, vials and sessions. */
@SpringBootApplication
public class TreatmentService {

  public static void main(String[] arguments) {
    SpringApplication.run(TreatmentService.class, arguments);
  }
}
