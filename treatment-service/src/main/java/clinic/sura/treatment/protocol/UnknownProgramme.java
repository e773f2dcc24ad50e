package clinic.sura.treatment.protocol;

import java.util.List;

/** Somebody named a programme that this clinic does not offer; answered with 400. */
public final class UnknownProgramme extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownProgramme(List<String> offered) {
    super("must be one of " + String.join(", ", offered));
  }
}
