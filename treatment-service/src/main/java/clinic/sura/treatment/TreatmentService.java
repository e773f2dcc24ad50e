package clinic.sura.treatment;

import clinic.sura.platform.merge.PatientMergesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The treatment service: charts, assessments, plans, consents, vials and sessions. */
@SpringBootApplication
@Import(PatientMergesConfiguration.class)
public class TreatmentService {

  public static void main(String[] arguments) {
    SpringApplication.run(TreatmentService.class, arguments);
  }
}
