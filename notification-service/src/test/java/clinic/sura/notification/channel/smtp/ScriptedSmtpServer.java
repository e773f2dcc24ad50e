package clinic.sura.notification.channel.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers each step as it is told: with a reply, by closing the connection, or
 * not at all. The steps are the commands, {@code CONNECT} and {@code END}, the end of a mail.
 */
final class ScriptedSmtpServer implements AutoCloseable {

  static final String CLOSES = "closes";
  static final String IS_SILENT = "is silent";

  private static final Map<String, String> USUAL =
      Map.of("CONNECT", "220 ready", "DATA", "354 go on", "END", "250 taken", "QUIT", "221 bye");

  private final Map<String, String> script = new ConcurrentHashMap<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final ServerSocket server;

  ScriptedSmtpServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  void at(String step, String behaviour) {
    script.put(step, behaviour);
  }

  /** What the server took as a whole, whatever it answered. */
  List<String> mails() {
    return mails;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> talkTo(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talkTo(Socket client) {
    try (client;
        var lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      boolean goesOn = answer(client, "CONNECT");
      String line = goesOn ? lines.readLine() : null;
      while (line != null) {
        String step = line.split(" ", 2)[0];
        goesOn = answer(client, step);
        if (goesOn && step.equals("DATA") && behaviour("DATA").startsWith("354")) {
          readMail(lines);
          goesOn = answer(client, "END");
        }
        line = goesOn ? lines.readLine() : null;
      }
    } catch (IOException e) {
      // The client is gone, or the test is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readMail(BufferedReader lines) throws IOException {
    StringBuilder mail = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.equals(".")) {
      mail.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new UncheckedIOException(new IOException("cut off"));
    }
    mails.add(mail.toString());
  }

  /** Whether the conversation goes on. */
  private boolean answer(Socket client, String step) throws IOException, InterruptedException {
    String behaviour = behaviour(step);
    if (behaviour.equals(CLOSES)) {
      return false;
    }
    if (!behaviour.equals(IS_SILENT)) {
      client.getOutputStream().write((behaviour + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return true;
  }

  private String behaviour(String step) {
    return script.getOrDefault(step, USUAL.getOrDefault(step, "250 fine"));
  }
}
