package clinic.sura.booking.waiting;

/** Who comes before whom on the waiting list; within each, who has waited longer. */
public enum Priority {
  HIGH,
  NORMAL
}
