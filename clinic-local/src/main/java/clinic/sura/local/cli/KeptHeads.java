package clinic.sura.local.cli;

import clinic.sura.local.Component;
import clinic.sura.local.StackFailure;
import clinic.sura.local.StackFailure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ends of all chains of the audit trails, as they are kept in a file: one line each. */
record KeptHeads(List<Head> heads) {

  private static final String COMMENT = "#";
  private static final String TITLE =
      COMMENT + " Ends of Sura's audit trails: service, chain, entries, hash of the last entry";
  private static final Pattern LINE =
      Pattern.compile(
          "(?<service>[a-z]+) (?<chain>\\d{1,18}) (?<entries>\\d{1,18}) (?<hash>[0-9a-f]{64})");

  /** How a chain of a service ends. */
  record Head(Component service, long chain, long entries, String hash) {}

  KeptHeads {
    heads = List.copyOf(heads);
  }

  /** Those of a service. */
  List<Head> of(Component service) {
    return heads.stream().filter(head -> head.service() == service).toList();
  }

  /**
   * Reads what was kept.
   *
   * @throws StackFailure if it cannot be read, or holds no ends or something else
   */
  static KeptHeads read(Path file) {
    List<Head> heads = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith(COMMENT)) {
          heads.add(head(file, line.strip()));
        }
      }
    } catch (IOException e) {
      throw new StackFailure(Reason.USAGE, file + " cannot be read: " + e, e);
    }
    if (heads.isEmpty()) {
      throw new StackFailure(Reason.USAGE, file + " holds no ends of chains");
    }
    return new KeptHeads(heads);
  }

  private static Head head(Path file, String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      Component service = Component.labelled(parts.group("service")).orElse(null);
      if (service != null && Component.SERVICES.contains(service)) {
        return new Head(
            service,
            Long.parseLong(parts.group("chain")),
            Long.parseLong(parts.group("entries")),
            parts.group("hash"));
      }
    }
    throw new StackFailure(
        Reason.USAGE, "A line of " + file + " is not the end of a chain: " + line);
  }

  /** Replaces what was kept in that file, in one step. */
  void write(Path file) {
    List<String> lines = new ArrayList<>(List.of(TITLE));
    for (Head head : heads) {
      lines.add(
          "%s %d %d %s"
              .formatted(head.service().label(), head.chain(), head.entries(), head.hash()));
    }
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackFailure(Reason.DISK_FULL, file + " cannot be written: " + e, e);
    }
  }
}
