package clinic.sura.local.cli;

import clinic.sura.local.client.ClinicApi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    description = "Prints an access token of a role, and nothing else.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
  private Role role = Role.FRONT_DESK;

  enum Role {
    FRONT_DESK,
    PHYSICIAN,
    NURSE,
    MANAGER
  }

  @Override
  public Integer call() {
    System.out.println(new ClinicApi(Sura.state().require().ports()).tokens().of(role.name()));
    return 0;
  }
}
