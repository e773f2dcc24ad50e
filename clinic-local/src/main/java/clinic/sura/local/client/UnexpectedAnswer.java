package clinic.sura.local.client;

/** A service answered with another status than the story expects. */
public final class UnexpectedAnswer extends RuntimeException {

  UnexpectedAnswer(Answer answer, int expected) {
    super(
        "%s answered %d instead of %d: %s"
            .formatted(answer.request(), answer.status(), expected, answer.json()));
  }
}
