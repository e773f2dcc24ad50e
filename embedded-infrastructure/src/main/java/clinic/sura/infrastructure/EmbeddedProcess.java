package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs one piece of infrastructure as a process: until SIGTERM, failing in one line. */
final class EmbeddedProcess {

  /** Starts it and names the address to print once it is ready. */
  interface Start {
    Running start(Arguments arguments);
  }

  record Running(String address, AutoCloseable closeable) {}

  private EmbeddedProcess() {}

  static void run(String name, String[] args, Start start) {
    try {
      Running running = start.start(new Arguments(args));
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    close(name, running.closeable());
                    stopped.countDown();
                  },
                  "stop-" + name));
      System.out.println(name + " ready at " + running.address());
      stopped.await();
    } catch (InfrastructureFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(e.reason().exitCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(String name, AutoCloseable closeable) {
    try {
      closeable.close();
      System.out.println(name + " stopped");
    } catch (Exception e) {
      System.err.println(name + " did not stop cleanly: " + e);
    }
  }

  /** Arguments in the form {@code --name=value}. */
  record Arguments(String... values) {

    Optional<String> find(String name) {
      String prefix = "--" + name + "=";
      return Arrays.stream(values)
          .filter(value -> value.startsWith(prefix))
          .map(value -> value.substring(prefix.length()))
          .findFirst();
    }

    int port(String name, int otherwise) {
      String text = find(name).orElse(String.valueOf(otherwise));
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new InfrastructureFailure(Reason.USAGE, "--" + name + " is not a number: " + text);
      }
    }
  }
}
