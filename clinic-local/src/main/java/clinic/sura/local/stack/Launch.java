package clinic.sura.local.stack;

import clinic.sura.infrastructure.EmbeddedBroker;
import clinic.sura.infrastructure.EmbeddedDatabase;
import clinic.sura.infrastructure.MailInbox;
import clinic.sura.local.Component;
import clinic.sura.local.Port;
import clinic.sura.local.Ports;
import clinic.sura.local.identity.IdentityProvider;
import clinic.sura.local.phones.ProviderSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line and environment with which each component starts. */
record Launch(
    Installation installation,
    DataFolder data,
    Ports ports,
    Path state,
    Recordings recordings,
    Compilers compilers) {

  private static final String INFRASTRUCTURE_LOGGING =
      "-Dlogback.configurationFile=clinic/sura/infrastructure/logback.xml";

  void requireBuilt(Component component) {
    component.module().ifPresent(installation::jar);
  }

  List<String> command(Component component) {
    List<String> command = new ArrayList<>();
    command.add(Installation.java());
    command.addAll(recordings.options(component));
    command.addAll(memory(component));
    command.addAll(compilers.options(component, installation));
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Xss512k");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dfile.encoding=UTF-8");
    command.add(mark(component, state));
    command.addAll(program(component));
    return command;
  }

  /** Tells this stack's processes from all others, also after the launcher was killed. */
  static String mark(Component component, Path state) {
    return "-Dsura.component=" + component.label() + "@" + state;
  }

  private static List<String> memory(Component component) {
    return switch (component) {
      case BROKER -> List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=128m");
      case DATABASE -> List.of("-Xms160m", "-Xmn96m", "-Xmx384m");
      case MAIL, PHONES -> List.of("-Xmx64m");
      case IDENTITY -> List.of("-Xmx96m");
      case BOOKING, TREATMENT, NOTIFICATION, WEB ->
          List.of("-Xms48m", "-Xmx256m", "-XX:MaxMetaspaceSize=192m");
    };
  }

  private List<String> program(Component component) {
    return switch (component) {
      case DATABASE ->
          infrastructure(
              EmbeddedDatabase.class,
              "--file=" + data.database(),
              "--port=" + ports.of(Port.DATABASE));
      case BROKER ->
          infrastructure(
              EmbeddedBroker.class, "--data=" + data.broker(), "--port=" + ports.of(Port.BROKER));
      case MAIL ->
          infrastructure(
              MailInbox.class,
              "--smtp-port=" + ports.of(Port.SMTP),
              "--http-port=" + ports.of(Port.INBOX));
      case PHONES ->
          List.of(
              "-cp",
              Installation.classPath(),
              ProviderSimulator.class.getName(),
              String.valueOf(ports.of(Port.PHONES)),
              ports.url(Port.INBOX) + "/api/mails",
              ports.url(Port.WEB).toString());
      case IDENTITY -> List.of("-cp", Installation.classPath(), IdentityProvider.class.getName());
      case BOOKING, TREATMENT, NOTIFICATION, WEB ->
          service(Application.of(installation.jar(component.module().orElseThrow())));
    };
  }

  private static List<String> service(Application application) {
    return List.of("-jar", application.jar().toString());
  }

  private static List<String> infrastructure(Class<?> main, String... arguments) {
    List<String> program = new ArrayList<>();
    program.add(INFRASTRUCTURE_LOGGING);
    program.add("-cp");
    program.add(Installation.classPath());
    program.add(main.getName());
    program.addAll(List.of(arguments));
    return program;
  }

  Map<String, String> environment(Component component, Duration clockOffset) {
    Map<String, String> environment = new TreeMap<>();
    if (!component.answersHealth()) {
      return environment;
    }
    environment.put("SERVER_PORT", String.valueOf(ports.of(Port.valueOf(component.name()))));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("OIDC_ISSUER", ports.url(Port.IDENTITY).toString());
    switch (component) {
      case IDENTITY -> {
        environment.put("IDENTITY_KEY_FILE", data.identityKey().toString());
        environment.put(
            "WEB_ADDRESSES", ports.url(Port.WEB) + ",http://127.0.0.1:" + ports.of(Port.WEB));
      }
      case WEB -> {
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("BOOKING_URL", ports.url(Port.BOOKING).toString());
        environment.put("TREATMENT_URL", ports.url(Port.TREATMENT).toString());
        environment.put("NOTIFICATION_URL", ports.url(Port.NOTIFICATION).toString());
      }
      case BOOKING, TREATMENT, NOTIFICATION -> {
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("MONGODB_URI", ports.mongoUri());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        environment.put("SURA_CLOCK_OFFSET", clockOffset.toString());
        environment.put("MAIL_HOST", "127.0.0.1");
        environment.put("MAIL_PORT", String.valueOf(ports.of(Port.SMTP)));
        environment.put("WEB_URL", ports.url(Port.WEB).toString());
        if (component == Component.NOTIFICATION) {
          environment.putAll(SimulatedProviders.at(ports.url(Port.PHONES), ports.url(Port.WEB)));
        }
      }
      case DATABASE, BROKER, MAIL, PHONES -> {}
    }
    return environment;
  }
}
