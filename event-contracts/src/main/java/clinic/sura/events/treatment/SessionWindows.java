package clinic.sura.events.treatment;

/**
 * What the protocol derives from a session's date and number.
 *
 * @param resultCheck when results can be seen and are checked
 * @param maintenance when the next session is due
 * @param wearOff when the effect is expected to end; it lengthens with completed maintenance
 */
public record SessionWindows(DateWindow resultCheck, DateWindow maintenance, DateWindow wearOff) {}
