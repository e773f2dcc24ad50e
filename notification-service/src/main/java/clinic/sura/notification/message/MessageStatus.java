package clinic.sura.notification.message;

/** Where a message stands. */
public enum MessageStatus {
  /** Will be sent when it is due. */
  PLANNED,
  /** One instance is sending it; if that instance dies, the claim runs out. */
  CLAIMED,
  /** Taken by a provider that tells later whether it arrived. */
  SENT,
  /** The provider took responsibility for it and will tell no more, as SMTP does. */
  DELIVERED,
  /** No channel took it: somebody should call. */
  FAILED,
  /** What it was about changed before it was due. */
  CANCELLED,
  /** It was not sent while it still made sense. */
  EXPIRED;

  /** As the clinic sees it: a claim is the sender's own business and lasts seconds. */
  public MessageStatus shown() {
    return this == CLAIMED ? PLANNED : this;
  }

  /** Whether a message in this status may still be sent. */
  public boolean pending() {
    return switch (this) {
      case PLANNED, CLAIMED -> true;
      case SENT, DELIVERED, FAILED, CANCELLED, EXPIRED -> false;
    };
  }
}
