package clinic.sura.local.cli;

import clinic.sura.local.StackFailure;
import clinic.sura.local.client.UnexpectedAnswer;
import clinic.sura.local.stack.Installation;
import clinic.sura.local.stack.StateFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The launcher: {@code ./sura} finds a JDK, builds what is stale and hands over to it. */
@Command(
    name = "sura",
    description = "Runs a whole clinic on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      DemoCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      ClockCommand.class,
      LogsCommand.class,
      PrepareCommand.class
    },
    footer = {
      "",
      "  test [--quick]        Runs every test; --quick leaves out the system tests.",
      "  bench                 Puts load on a clinic of its own; prints a table beside the targets.",
      "  doctor                Says what this machine lacks."
    })
public final class Sura {

  private Sura() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Sura())
            .setExecutionExceptionHandler(Sura::explain)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  static StateFolder state() {
    return new StateFolder(Installation.find().stateFolder());
  }

  /** A failure that was foreseen is one message; anything else shows its trace. */
  private static int explain(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    return switch (failure) {
      case StackFailure foreseen -> {
        System.err.println(foreseen.getMessage());
        yield foreseen.reason().exitCode();
      }
      case UnexpectedAnswer answer -> {
        System.err.println(answer.getMessage());
        yield 1;
      }
      default -> throw failure;
    };
  }
}
