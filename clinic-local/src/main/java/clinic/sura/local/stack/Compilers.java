package clinic.sura.local.stack;

import clinic.sura.local.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Which of the JVM's compilers the services have (ADR 20). Warmed up, the second one halves what
 * they cost; until then it takes a fifth of two busy processors. The database, where the same few
 * methods run for each call of everybody, and the broker have both in any case; what waits for
 * others most of the time has the first alone.
 */
enum Compilers {
  /** For a clinic that is started to be looked at. */
  FIRST_ALONE,
  /** For one that runs for long, with the thresholds that services are deployed with. */
  AS_DEPLOYED;

  private static final List<String> FIRST = List.of("-XX:TieredStopAtLevel=1");

  List<String> options(Component component, Installation installation) {
    return switch (component) {
      case DATABASE, BROKER -> List.of();
      case MAIL, PHONES, IDENTITY, WEB -> FIRST;
      case BOOKING, TREATMENT, NOTIFICATION -> this == FIRST_ALONE ? FIRST : deployed(installation);
    };
  }

  private static List<String> deployed(Installation installation) {
    try {
      return Files.readAllLines(installation.root().resolve("deploy/jvm.options")).stream()
          .filter(line -> line.startsWith("-XX:Tier"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
