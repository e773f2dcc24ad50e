package clinic.sura.local.demo;

/** Something that the story waits for did not come. */
public final class StoryFailure extends RuntimeException {

  StoryFailure(String message) {
    super(message);
  }
}
