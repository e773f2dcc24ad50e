package clinic.sura.local.cli;

import clinic.sura.local.stack.Installation;
import clinic.sura.local.stack.StateFolder;
import clinic.sura.local.stack.StateFolder.Running;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@code up} as a process that outlives this one, and shows its output until it is ready.
 */
final class DetachedUp {

  private static final int PAUSE_MS = 100;

  private final StateFolder state;
  private final Path log;
  private long shown;

  DetachedUp(StateFolder state) {
    this.state = state;
    this.log = state.path().resolve("logs").resolve("sura.log");
  }

  int start(List<String> arguments) throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (process.isAlive() && !isReady(process.pid())) {
      showNew();
      Thread.sleep(PAUSE_MS);
    }
    Thread.sleep(PAUSE_MS);
    showNew();
    return process.isAlive() ? 0 : process.exitValue();
  }

  private boolean isReady(long pid) {
    return state.read().filter(running -> running.pid() == pid).map(Running::ready).orElse(false);
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add("nohup"); // so that closing the terminal does not end it
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dsura.home=" + Installation.find().root());
    command.add("-Dlogback.configurationFile=clinic/sura/infrastructure/logback.xml");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Sura.class.getName());
    command.add("up");
    command.addAll(arguments);
    return command;
  }

  private void showNew() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) (file.length() - shown)];
      file.seek(shown);
      file.readFully(bytes);
      shown += bytes.length;
      System.out.print(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
