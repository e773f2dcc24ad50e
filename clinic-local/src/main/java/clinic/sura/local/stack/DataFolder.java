package clinic.sura.local.stack;

import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a clinic's data lives: recognised by a marker that is written last. */
public record DataFolder(Path path) {

  private static final String MARKER = "sura-data.properties";
  private static final String LOADED = "demo-clinic-loaded";
  private static final long LEAST_FREE_BYTES = 512L << 20;

  /** Makes an empty or new folder ready, and refuses one that is something else. */
  public DataFolder open() {
    try {
      Files.createDirectories(path);
      if (!Files.exists(path.resolve(MARKER))) {
        requireEmpty();
        Files.writeString(path.resolve(MARKER), "format=1\n");
      }
      requireSpace();
      return this;
    } catch (IOException e) {
      throw new StackFailure(
          Reason.DISK_FULL, "The data folder " + path + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void requireEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      if (entries.findAny().isPresent()) {
        throw new StackFailure(
            Reason.DATA_DAMAGED,
            "The data folder "
                + path
                + " is half written or not Sura's (it has no "
                + MARKER
                + "). Name another with --data, or begin anew with --fresh");
      }
    }
  }

  private void requireSpace() throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new StackFailure(
          Reason.DISK_FULL,
          "Only %d MiB are free for the data folder %s: %d MiB are needed"
              .formatted(free >> 20, path, LEAST_FREE_BYTES >> 20));
    }
  }

  /** Removes everything in it; a folder with files that are not Sura's is refused. */
  public void clear() {
    if (!Files.exists(path)) {
      return;
    }
    requireSuras();
    try {
      Files.walkFileTree(path, new Deletion());
    } catch (IOException e) {
      throw new StackFailure(
          Reason.DATA_DAMAGED, "The data folder " + path + " cannot be removed: " + e, e);
    }
  }

  private void requireSuras() {
    boolean recognised =
        Stream.of(MARKER, "broker", "database.mv", "identity-key.json")
            .anyMatch(name -> Files.exists(path.resolve(name)));
    String[] entries = path.toFile().list();
    if (!recognised && entries != null && entries.length > 0) {
      throw new StackFailure(
          Reason.DATA_DAMAGED, path + " is not a data folder of Sura's: it is left alone");
    }
  }

  public boolean holdsDemoClinic() {
    return Files.exists(path.resolve(LOADED));
  }

  public void rememberDemoClinic() {
    try {
      Files.writeString(path.resolve(LOADED), "");
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, "The data folder " + path + ": " + e, e);
    }
  }

  Path broker() {
    return path.resolve("broker");
  }

  Path database() {
    return path.resolve("database.mv");
  }

  Path identityKey() {
    return path.resolve("identity-key.json");
  }

  Path clock() {
    return path.resolve("clock");
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
