package clinic.sura.local.stack;

import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checked-out and built project. */
public record Installation(Path root) {

  /** The folder named by {@code -Dsura.home}, or the one above the working directory. */
  public static Installation find() {
    String named = System.getProperty("sura.home");
    if (named != null) {
      return new Installation(Path.of(named).toAbsolutePath());
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("booking-service"))
          && Files.exists(folder.resolve("sura"))) {
        return new Installation(folder);
      }
    }
    throw new StackFailure(Reason.USAGE, "Start it inside the project's folder");
  }

  /** Where the launcher keeps its state unless it is told otherwise. */
  public Path stateFolder() {
    String named = System.getenv("SURA_STATE");
    return named == null ? root.resolve(".sura") : Path.of(named).toAbsolutePath();
  }

  /** The executable jar of a service's module. */
  Path jar(String module) {
    Path target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        return files
            .filter(file -> isExecutableJar(module, file.getFileName().toString()))
            .max(Comparator.comparing(Path::toString))
            .orElseThrow(() -> notBuilt(module));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw notBuilt(module);
  }

  private static boolean isExecutableJar(String module, String name) {
    return name.startsWith(module + "-")
        && name.endsWith(".jar")
        && Stream.of("-sources", "-javadoc", "-tests", "-plain").noneMatch(name::contains);
  }

  private static StackFailure notBuilt(String module) {
    return new StackFailure(
        Reason.NOT_BUILT, module + " is not built: run ./sura up, or mvn -DskipTests install");
  }

  /** The java command of the running JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** This process's class path, with absolute entries. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
