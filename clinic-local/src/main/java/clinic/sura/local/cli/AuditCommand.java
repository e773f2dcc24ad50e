package clinic.sura.local.cli;

import static clinic.sura.local.cli.Console.say;

import clinic.sura.local.Component;
import clinic.sura.local.client.ClinicApi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
        "Holds all that was signed against its signatures, and vials against what was drawn."
      },
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {

    @Override
    public Integer call() {
      ClinicApi.Caller manager = new ClinicApi(Sura.state().require().ports()).as("MANAGER");
      boolean isSound = true;
      for (Component service : Component.SERVICES) {
        JsonNode found = manager.get(service, "/api/audit/verification").expect(200).json();
        isSound &= found.path("sound").asBoolean();
        tell(service, found);
      }
      JsonNode records =
          manager.get(Component.TREATMENT, "/api/records/verification").expect(200).json();
      isSound &= records.path("sound").asBoolean();
      tellOfRecords(records);
      return isSound ? 0 : 1;
    }

    private static void tellOfRecords(JsonNode found) {
      say(
          "  %-13s %s: %d signed sessions, %d vials",
          "records",
          found.path("sound").asBoolean() ? "sound" : "TAMPERED WITH",
          found.path("signedSessions").asLong(),
          found.path("vials").asLong());
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
          found.path("heads").size(),
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
