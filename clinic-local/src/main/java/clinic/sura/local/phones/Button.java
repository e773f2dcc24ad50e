package clinic.sura.local.phones;

/**
 * A button under a message.
 *
 * @param data what it brings back when it is pressed
 */
public record Button(String label, String data) {}
