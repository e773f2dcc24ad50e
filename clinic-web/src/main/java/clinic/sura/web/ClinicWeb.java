package clinic.sura.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server behind the clinic's pages: logs people in, keeps their tokens, passes calls on. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClinicWeb {

  static void main(String[] arguments) {
    SpringApplication.run(ClinicWeb.class, arguments);
  }
}
