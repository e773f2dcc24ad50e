package clinic.sura.benchmarks;

import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resident memory of each process of a stack, in MiB, from {@code /proc}. */
record MemoryUse(Map<String, Long> mebibytes) {

  private static final List<String> SERVICES = List.of("booking", "treatment", "notification");

  static MemoryUse idle(LocalClinic clinic, Path state) {
    Map<String, Long> use = new TreeMap<>();
    String suffix = "@" + state.toAbsolutePath();
    ProcessHandle.allProcesses()
        .forEach(
            process ->
                component(arguments(process.pid()), suffix)
                    .ifPresent(component -> use.put(component, residentMebibytes(process.pid()))));
    if (use.size() < clinic.components().size()) {
      System.out.println("Memory could be read of " + use.keySet() + " only");
    }
    return new MemoryUse(use);
  }

  /** The whole command line; the JDK's own view of it ends where it gets long. */
  private static String[] arguments(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\u0000", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }

  private static java.util.Optional<String> component(String[] arguments, String suffix) {
    String mark = "-Dsura.component=";
    return java.util.Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(mark) && argument.endsWith(suffix))
        .map(argument -> argument.substring(mark.length(), argument.length() - suffix.length()))
        .findFirst();
  }

  private static long residentMebibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException e) {
      return 0;
    }
  }

  void addTo(BenchmarkTable table) {
    SERVICES.forEach(
        service ->
            table.add(
                "memory, " + service + " idle", 320, mebibytes.getOrDefault(service, 0L), "MiB"));
    long all = mebibytes.values().stream().mapToLong(Long::longValue).sum();
    table.add("memory, whole stack", 2560, all, "MiB");
    System.out.println("  by process: " + mebibytes);
  }
}
