package clinic.sura.local.stack;

import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's executable jar, unpacked below its {@code target} folder: it starts faster than from
 * the jar, can have an AOT cache, and does not notice when the jar is built anew while it runs.
 *
 * @param folder bears the jar's time and size in its name, so another build is another folder
 */
record Application(Path folder, String jarName) {

  private static final String CACHE = "application.aot";

  /** Unpacks the jar unless that was done before. */
  static Application of(Path jar) {
    Path parent = jar.resolveSibling("unpacked");
    try {
      String stamp =
          Long.toHexString(Files.getLastModifiedTime(jar).toMillis())
              + "-"
              + Long.toHexString(Files.size(jar));
      Path folder = parent.resolve(stamp);
      Application application = new Application(folder, jar.getFileName().toString());
      if (!Files.exists(application.jar())) {
        unpack(jar, folder);
      }
      return application;
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, jar + " cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Into a draft first: a folder of the right name is whole. */
  private static void unpack(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path draft = Files.createTempDirectory(folder.getParent(), "draft");
    Process process =
        new ProcessBuilder(
                Installation.java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                draft.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader()) {
      List<String> said = output.lines().toList();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
      delete(draft); // another process was first
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  Path jar() {
    return folder.resolve(jarName);
  }

  /** Where its AOT cache belongs. */
  Path cache() {
    return folder.resolve(CACHE);
  }
}
