package clinic.sura.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Patients that a request is about, beside those that its answer names. */
public final class NamedPatients {

  private static final String NAMED = NamedPatients.class.getName();

  private NamedPatients() {}

  /**
   * To be called by an {@link Audited} handler whose answer cannot be looked into, such as a table
   * as a file, and whose path does not name the patient.
   */
  public static void name(HttpServletRequest request, String patientId) {
    add(request, Set.of(patientId));
  }

  static void add(HttpServletRequest request, Collection<String> patientIds) {
    Set<String> named = new TreeSet<>(of(request));
    named.addAll(patientIds);
    request.setAttribute(NAMED, named);
  }

  private static Set<String> of(HttpServletRequest request) {
    Set<String> named = new TreeSet<>();
    if (request.getAttribute(NAMED) instanceof Collection<?> known) {
      known.forEach(each -> named.add((String) each));
    }
    return named;
  }

  /** All patients that a request and its answer name. */
  static List<String> in(HttpServletRequest request, @Nullable Object answer) {
    Set<String> all = of(request);
    all.addAll(ShownPatients.in(answer));
    return List.copyOf(all);
  }
}
