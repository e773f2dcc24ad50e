package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.cli.KeptHeads.Head;
import clinic.sura.local.client.ClinicApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "audit",
    description = "Looks after the audit trails.",
    mixinStandardHelpOptions = true,
    subcommands = AuditCommand.Verify.class)
final class AuditCommand {

  @Command(
      name = "verify",
      description = {
        "Reads the audit trail of each service and finds what was changed, taken out or put in.",
        "Holds all that was signed against its signatures, and vials against what was drawn,",
        "and photographs and documents against their digests."
      },
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {

    private static final String ADDRESS = "/api/audit/verification";

    @Option(
        names = "--keep",
        paramLabel = "FILE",
        description = {
          "Write the ends of the chains into this file, if the trails are sound.",
          "Keep it where nobody who can write to the databases can write."
        })
    private @Nullable Path keep;

    @Option(
        names = "--against",
        paramLabel = "FILE",
        description = "Find what was cut off or made anew since --keep wrote this file.")
    private @Nullable Path against;

    /** Every photograph is read, as long as that takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public Integer call() {
      KeptHeads kept = against == null ? new KeptHeads(List.of()) : KeptHeads.read(against);
      ClinicApi.Caller manager =
          new ClinicApi(Sura.state().require().ports()).as("MANAGER", PATIENCE);
      List<Head> heads = new ArrayList<>();
      boolean isSound = true;
      for (Component service : Component.SERVICES) {
        JsonNode found = verification(manager, service, kept.of(service));
        isSound &= found.path("sound").asBoolean();
        tell(service, found);
        found.path("heads").forEach(head -> heads.add(head(service, head)));
      }
      if (keep != null) {
        keep(keep, heads, isSound);
      }
      JsonNode records =
          manager.get(Component.TREATMENT, "/api/records/verification").expect(200).json();
      isSound &= records.path("sound").asBoolean();
      tellOfRecords(records);
      return isSound ? 0 : 1;
    }

    private static JsonNode verification(
        ClinicApi.Caller manager, Component service, List<Head> kept) {
      if (kept.isEmpty()) {
        return manager.get(service, ADDRESS).expect(200).json();
      }
      say("  %-13s is held against %d ends that were kept", service.label(), kept.size());
      List<Map<String, Object>> ends =
          kept.stream()
              .map(
                  head ->
                      Map.<String, Object>of(
                          "chain", head.chain(), "entries", head.entries(), "hash", head.hash()))
              .toList();
      return manager.post(service, ADDRESS, Map.of("ends", ends)).expect(200).json();
    }

    private static Head head(Component service, JsonNode head) {
      return new Head(
          service,
          head.path("chain").asLong(),
          head.path("entries").asLong(),
          head.path("hash").asString());
    }

    /** What was tampered with must not take the place of what was sound. */
    private static void keep(Path file, List<Head> heads, boolean isSound) {
      if (isSound) {
        new KeptHeads(heads).write(file);
        say("  %d ends are kept in %s", heads.size(), file);
      } else {
        say("  nothing is kept: not every trail is sound");
      }
    }

    private static void tellOfRecords(JsonNode found) {
      say(
          "  %-13s %s: %d signed sessions, %d vials, %d photographs, %d documents, %d consents,"
              + " %d of which are from before there were seals",
          "records",
          found.path("sound").asBoolean() ? "sound" : "TAMPERED WITH",
          found.path("signedSessions").asLong(),
          found.path("vials").asLong(),
          found.path("photographs").asLong(),
          found.path("documents").asLong(),
          found.path("consents").asLong() + found.path("unsealedConsents").asLong(),
          found.path("unsealedConsents").asLong());
      for (JsonNode finding : found.path("findings")) {
        say("    %s: %s", finding.path("wrong").asString(), finding.path("id").asString());
      }
    }

    private static void tell(Component service, JsonNode found) {
      say(
          "  %-13s %s: %d entries in %d chains, %d from before there were chains",
          service.label(),
          found.path("sound").asBoolean() ? "sound" : "TAMPERED WITH",
          found.path("entries").asLong(),
          found.path("heads").valueStream().filter(each -> each.path("chain").asLong() > 0).count(),
          found.path("unchained").asLong());
      for (JsonNode finding : found.path("findings")) {
        say(
            "    %s: chain %d, entry %s",
            finding.path("wrong").asString(),
            finding.path("chain").asLong(),
            finding.path("entryId").asString(finding.path("number").asString()));
      }
      for (JsonNode head : found.path("heads")) {
        say(
            "    chain %d ends with entry %d, %s",
            head.path("chain").asLong(),
            head.path("entries").asLong(),
            head.path("hash").asString());
      }
    }
  }
}
