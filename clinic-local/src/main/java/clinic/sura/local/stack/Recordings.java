package clinic.sura.local.stack;

import clinic.sura.local.Component;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded of each component's start and work (the JVM's AOT caches): the classes it loads
 * and links, and which methods are worth compiling first.
 *
 * @param underWay whether this run is the one that is being recorded
 */
record Recordings(Installation installation, boolean underWay) {

  /** Options of the JVM: to use what was recorded, or to record. */
  List<String> options(Component component) {
    if (underWay) {
      return List.of("-XX:AOTCacheOutput=" + draft(component), "-Xlog:aot=error");
    }
    return of(component).map(cache -> List.of("-XX:AOTCache=" + cache)).orElse(List.of());
  }

  /** The recording of the component's current build, if there is one. */
  Optional<Path> of(Component component) {
    return Optional.of(cache(component)).filter(Files::exists);
  }

  /** From now on the draft is used. */
  void finish(Component component) throws IOException {
    Files.move(draft(component), cache(component));
  }

  private Path draft(Component component) {
    Path cache = cache(component);
    return cache.resolveSibling(cache.getFileName() + ".draft");
  }

  private Path cache(Component component) {
    return component
        .module()
        .map(module -> Application.of(installation.jar(module)).cache())
        .orElseGet(() -> infrastructure().resolve(component.label() + ".aot"));
  }

  /** Infrastructure runs from the launcher's own class path; another build is another folder. */
  private Path infrastructure() {
    List<Object> stamp = new ArrayList<>();
    for (String entry : Installation.classPath().split(File.pathSeparator, -1)) {
      File file = new File(entry);
      stamp.addAll(List.of(entry, file.length(), file.lastModified()));
    }
    Path folder =
        installation
            .root()
            .resolve("clinic-local/target/recorded")
            .resolve(Integer.toHexString(stamp.hashCode()));
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
