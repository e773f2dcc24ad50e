package clinic.sura.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an appointment stands. */
public sealed interface AppointmentState {

  Status status();

  /** Whether the appointment keeps its practitioner, room and patient from being booked twice. */
  boolean holdsClaims();

  /**
   * Somebody keeps the place for a short time, to book it or to let it go. It keeps others out only
   * until then: whoever wants the place afterwards releases it.
   *
   * @param until the first instant at which it no longer counts
   * @param by who holds it
   */
  record Held(Instant until, Actor by) implements AppointmentState {
    @Override
    public Status status() {
      return Status.HELD;
    }

    @Override
    public boolean holdsClaims() {
      return true;
    }

    public boolean isExpiredAt(Instant now) {
      return !now.isBefore(until);
    }
  }

  /** It is to take place. */
  record Booked() implements AppointmentState {
    @Override
    public Status status() {
      return Status.BOOKED;
    }

    @Override
    public boolean holdsClaims() {
      return true;
    }
  }

  /** The patient is there. */
  record CheckedIn(Instant at) implements AppointmentState {
    @Override
    public Status status() {
      return Status.CHECKED_IN;
    }

    @Override
    public boolean holdsClaims() {
      return true;
    }
  }

  /**
   * A physician has seen the patient: a session was signed, or an assessment recorded.
   *
   * @param sessionId the signed session; null for a visit without one
   * @param holdsClaims false where it had been released before: a signed session is a fact even
   *     then, but its time may belong to somebody else by now
   */
  record Completed(@Nullable String sessionId, Instant at, boolean holdsClaims)
      implements AppointmentState {
    @Override
    public Status status() {
      return Status.COMPLETED;
    }
  }

  /** It will not take place. */
  record Cancelled(Instant at, String reason) implements AppointmentState {
    @Override
    public Status status() {
      return Status.CANCELLED;
    }

    @Override
    public boolean holdsClaims() {
      return false;
    }
  }

  /** The patient did not come. */
  record Missed(Instant at) implements AppointmentState {
    @Override
    public Status status() {
      return Status.MISSED;
    }

    @Override
    public boolean holdsClaims() {
      return false;
    }
  }

  /** It was held but never booked: the holder let it go, or others wanted it after its time. */
  record Released(Instant at) implements AppointmentState {
    @Override
    public Status status() {
      return Status.RELEASED;
    }

    @Override
    public boolean holdsClaims() {
      return false;
    }
  }
}
