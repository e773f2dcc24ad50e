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

  /**
   * It is to take place.
   *
   * @param confirmation that the patient will come, or null while they have not said so
   * @param cancelAskedAt when the patient asked to cancel it, while nobody has decided that; or
   *     null
   */
  record Booked(@Nullable Confirmation confirmation, @Nullable Instant cancelAskedAt)
      implements AppointmentState {

    /** Nothing was heard of the patient yet. */
    public Booked() {
      this(null, null);
    }

    /** The patient will come. */
    public Booked(Confirmation confirmation) {
      this(confirmation, null);
    }

    /** The patient asks to cancel; that they would come no longer holds. */
    static Booked askedToCancel(Instant at) {
      return new Booked(null, at);
    }

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
   * The patient was called in.
   *
   * @param checkedInAt when the patient had arrived
   */
  record InProgress(Instant at, Instant checkedInAt) implements AppointmentState {
    @Override
    public Status status() {
      return Status.IN_PROGRESS;
    }

    @Override
    public boolean holdsClaims() {
      return true;
    }
  }

  /**
   * The visit is over.
   *
   * @param sessionId the signed session; null for a visit without one
   * @param holdsClaims false where it had been released before: a signed session is a fact even
   *     then, but its time may belong to somebody else by now
   * @param recorded whether a signed session or an assessment stands behind it; if not, the desk
   *     has closed it
   */
  record Completed(@Nullable String sessionId, Instant at, boolean holdsClaims, boolean recorded)
      implements AppointmentState {
    @Override
    public Status status() {
      return Status.COMPLETED;
    }
  }

  /**
   * It will not take place.
   *
   * @param late whether it was called off after the time that the clinic's policy sets
   */
  record Cancelled(Instant at, String reason, boolean late) implements AppointmentState {
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
