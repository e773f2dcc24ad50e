package clinic.sura.booking.practitioner.mongo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Runs once after an update: the treatment service has to know whose credentials are valid, of
 * practitioners too who were described before it was told of any.
 */
@Component
class AnnounceEarlierPractitioners implements ApplicationRunner {

  private final MongoPractitioners practitioners;

  AnnounceEarlierPractitioners(MongoPractitioners practitioners) {
    this.practitioners = practitioners;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    practitioners.announceEarlier();
  }
}
