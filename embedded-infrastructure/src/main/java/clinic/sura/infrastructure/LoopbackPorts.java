package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of the loopback interface. */
public final class LoopbackPorts {

  /** The address on which everything here listens. */
  public static final String HOST = "127.0.0.1";

  /**
   * Above what servers usually have, and below what systems give to clients: a free port from there
   * would now and then be somebody's connection before a server has come to listen on it.
   */
  static final int FIRST = 20_000;

  static final int COUNT = 7_000;

  /** Other processes begin elsewhere; this one comes back to a port after all others. */
  private static final AtomicInteger next =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private LoopbackPorts() {}

  /** A port that is free now. */
  public static int free() {
    return IntStream.generate(next::getAndIncrement)
        .limit(COUNT)
        .map(number -> FIRST + Math.floorMod(number, COUNT))
        .filter(LoopbackPorts::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No port from " + FIRST + " on is free"));
  }

  /** Whether a server could listen on the port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The wanted port, or a free one for 0.
   *
   * @throws InfrastructureFailure if another process listens on it
   */
  static int claim(int port, String owner) {
    if (port == 0) {
      return free();
    }
    if (!isFree(port)) {
      throw new InfrastructureFailure(
          Reason.PORT_TAKEN, "Port " + port + " of the " + owner + " is taken by another process");
    }
    return port;
  }
}
