package clinic.sura.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds the visits to come that their patients ask to cancel, while nobody has decided that. */
@Service
public class FindAskedToCancel {

  private final Appointments appointments;
  private final Clock clock;

  public FindAskedToCancel(Appointments appointments, Clock clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Ordered by start. */
  public List<Appointment> of(String clinicId) {
    Instant now = clock.instant();
    return appointments.askedToCancel(clinicId).stream()
        .filter(visit -> visit.place().visit().until().isAfter(now))
        .toList();
  }
}
