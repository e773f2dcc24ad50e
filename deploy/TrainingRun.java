import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts a service once while its image is built, so that the JVM can record what it loads: {@code
 * TrainingRun PORT COMMAND...}. It waits until the service answers, asks it what it is asked first
 * in life, and stops it. A database that says "ok" to everything stands in for MongoDB, because the
 * services create their indexes as they start and an image build has no network.
 */
final class TrainingRun {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final int OP_REPLY = 1;
  private static final int OP_QUERY = 2004;
  private static final int OP_MSG = 2013;

  public static void main(String[] arguments) throws Exception {
    ServerSocket database = new ServerSocket(27017, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(database));
    Process service =
        new ProcessBuilder(List.of(arguments).subList(1, arguments.length)).inheritIO().start();
    String address = "http://127.0.0.1:" + arguments[0];
    if (!awaitAnswer(service, address + "/actuator/health/liveness")) {
      service.destroyForcibly();
      throw new IllegalStateException("The service did not start");
    }
    status(address + "/actuator/health/readiness");
    status(address + "/api/nothing");
    service.destroy();
    if (!service.waitFor(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The service did not stop");
    }
  }

  private static boolean awaitAnswer(Process service, String address) throws Exception {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (service.isAlive() && System.nanoTime() < deadline) {
      if (status(address) == 200) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  private static int status(String address) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private static void serve(ServerSocket database) {
    while (true) {
      try {
        Socket connection = database.accept();
        Thread.ofVirtual().start(() -> answerAll(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void answerAll(Socket connection) {
    try (connection) {
      DataInputStream requests = new DataInputStream(connection.getInputStream());
      OutputStream answers = connection.getOutputStream();
      while (true) {
        ByteBuffer header = read(requests, 16);
        int length = header.getInt();
        int requestId = header.getInt();
        int kind = header.getInt(12);
        read(requests, length - 16);
        answers.write(answer(requestId, kind));
      }
    } catch (EOFException | java.net.SocketException hungUp) {
      // It has asked enough.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ByteBuffer read(DataInputStream requests, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    requests.readFully(content);
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] answer(int requestId, int kind) {
    ByteBuffer answer = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    answer.putInt(0).putInt(requestId).putInt(requestId);
    switch (kind) {
      case OP_QUERY -> answer.putInt(OP_REPLY).putInt(8).putLong(0).putInt(0).putInt(1);
      case OP_MSG -> answer.putInt(OP_MSG).putInt(0).put((byte) 0);
      default -> throw new IllegalStateException("Unknown message " + kind);
    }
    document(answer, OK);
    answer.putInt(0, answer.position());
    byte[] bytes = new byte[answer.position()];
    answer.flip().get(bytes);
    return bytes;
  }

  /** A fit answer to hello, createIndexes, ping, find and the rest: nothing found, nothing changed. */
  private static final Map<String, Object> OK =
      Map.ofEntries(
          Map.entry("ok", 1.0),
          Map.entry("ismaster", true),
          Map.entry("isWritablePrimary", true),
          Map.entry("helloOk", true),
          Map.entry("minWireVersion", 0),
          Map.entry("maxWireVersion", 25),
          Map.entry("maxBsonObjectSize", 16_777_216),
          Map.entry("maxMessageSizeBytes", 48_000_000),
          Map.entry("maxWriteBatchSize", 100_000),
          Map.entry("n", 0),
          Map.entry("nModified", 0),
          Map.entry(
              "cursor", Map.of("id", 0L, "ns", "training.nothing", "firstBatch", List.of())));

  private static void document(ByteBuffer to, Map<String, ?> fields) {
    int start = to.position();
    to.putInt(0);
    fields.forEach((name, value) -> field(to, name, value));
    to.put((byte) 0).putInt(start, to.position() - start);
  }

  private static void field(ByteBuffer to, String name, Object value) {
    switch (value) {
      case Double number -> named(to, 1, name).putDouble(number);
      case String text -> {
        byte[] bytes = text.getBytes(UTF_8);
        named(to, 2, name).putInt(bytes.length + 1).put(bytes).put((byte) 0);
      }
      case Map<?, ?> fields -> {
        named(to, 3, name);
        @SuppressWarnings("unchecked")
        Map<String, ?> inner = (Map<String, ?>) fields;
        document(to, inner);
      }
      case List<?> empty -> {
        named(to, 4, name);
        document(to, Map.of());
      }
      case Boolean flag -> named(to, 8, name).put((byte) (flag ? 1 : 0));
      case Integer number -> named(to, 16, name).putInt(number);
      case Long number -> named(to, 18, name).putLong(number);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static ByteBuffer named(ByteBuffer to, int type, String name) {
    return to.put((byte) type).put(name.getBytes(UTF_8)).put((byte) 0);
  }
}
