package clinic.sura.platform.web;

import java.util.List;

/** Fields of a request that can't be accepted, all of them at once; answered with 400. */
public final class FieldErrors extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public FieldErrors(List<FieldError> errors) {
    super(errors.size() + " fields can't be accepted", null, false, false);
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }

  /**
   * One field.
   *
   * @param field its path in the request, such as {@code legs.LEFT.units}
   * @param message what it must be
   */
  public record FieldError(String field, String message) {}
}
