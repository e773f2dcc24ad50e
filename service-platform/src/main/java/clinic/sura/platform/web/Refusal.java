package clinic.sura.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Answers a request with a problem that its sender can act on. Thrown by {@code web} packages only,
 * when the domain returned a refusal.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String type;
  private final transient Map<String, ?> properties;

  /**
   * A refusal.
   *
   * @param type stable slug of the problem; the answer's type is {@code /problems/} and this
   * @param detail what is wrong with this request, for a person
   * @param properties what a client needs to act, such as {@code conflicts}
   */
  public Refusal(HttpStatus status, String type, String detail, Map<String, ?> properties) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.properties = properties;
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, ?> properties() {
    return properties;
  }
}
