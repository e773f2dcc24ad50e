package clinic.sura.local.cli;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import clinic.sura.local.stack.StateFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "logs",
    description = "Follows the log of one component, or of all.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

  private static final int PAUSE_MS = 200;
  private static final long FIRST_BYTES = 4_000;

  @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Such as booking or broker.")
  private @Nullable String label;

  @Option(names = "--no-follow", description = "Show what is there and return.")
  private boolean once;

  private final Map<Component, Long> shown = new HashMap<>();

  @Override
  public Integer call() throws Exception {
    StateFolder state = Sura.state();
    List<Component> components = chosen();
    do {
      for (Component component : components) {
        show(component, state.log(component), components.size() > 1);
      }
      Thread.sleep(once ? 0 : PAUSE_MS);
    } while (!once);
    return 0;
  }

  private List<Component> chosen() {
    if (label == null) {
      return Arrays.asList(Component.values());
    }
    return List.of(
        Component.labelled(label)
            .orElseThrow(
                () ->
                    new StackFailure(
                        Reason.USAGE,
                        "There is no '%s'; there are %s"
                            .formatted(
                                label,
                                Arrays.stream(Component.values())
                                    .map(Component::label)
                                    .toList()))));
  }

  private void show(Component component, Path log, boolean prefixed) throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long length = file.length();
      long from = shown.getOrDefault(component, Math.max(0, length - FIRST_BYTES));
      byte[] bytes = new byte[(int) Math.max(0, length - from)];
      file.seek(from);
      file.readFully(bytes);
      shown.put(component, length);
      String prefix = prefixed ? "%-13s".formatted(component.label()) : "";
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> System.out.println(prefix + line));
    }
  }
}
