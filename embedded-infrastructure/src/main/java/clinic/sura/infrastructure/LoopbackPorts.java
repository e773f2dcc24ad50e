package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class LoopbackPorts {

  /** The address on which everything here listens. */
  public static final String HOST = "127.0.0.1";

  private LoopbackPorts() {}

  /** A port that is free now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
