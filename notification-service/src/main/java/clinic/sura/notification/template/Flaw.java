package clinic.sura.notification.template;

/**
 * What is wrong with a text.
 *
 * @param language of the texts
 * @param text its key in the file, or the message by kind and step
 * @param problem in words
 */
public record Flaw(String language, String text, String problem) {

  @Override
  public String toString() {
    return language + " " + text + ": " + problem;
  }
}
