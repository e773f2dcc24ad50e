package clinic.sura.infrastructure;

import clinic.sura.infrastructure.EmbeddedProcess.Running;
import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * An SMTP server that keeps the newest mails in memory instead of delivering them, and shows them.
 *
 * <p>{@code GET /api/mails} answers {@code {"mails":[{"id","to":[],"from","subject","sentAt",
 * "parts":[{"contentType","fileName","text"}]}]}}, oldest first; {@code ?to=address} keeps one
 * recipient's; {@code DELETE /api/mails} empties it.
 */
public final class MailInbox implements AutoCloseable {

  static {
    // Else every part of every mail searches all jars anew for the one implementation there is.
    if (System.getProperty(StreamProvider.class.getName()) == null) {
      System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }
  }

  /** The newest are kept: with some 15 KB for each, a small heap has room for them. */
  static final int KEPT = 1_000;

  /** Whoever a mail is to, it goes to this account: in one folder mails stay in their order. */
  private static final String EVERYBODY = "everybody";

  private final GreenMail smtp;
  private final MailFolder folder;
  private final HttpServer http;

  private MailInbox(GreenMail smtp, MailFolder folder, HttpServer http) {
    this.smtp = smtp;
    this.folder = folder;
    this.http = http;
  }

  /**
   * Starts an inbox.
   *
   * @param smtpPort 0 for a free one
   * @param httpPort 0 for a free one
   * @throws InfrastructureFailure if a port is taken
   */
  public static MailInbox start(int smtpPort, int httpPort) {
    int smtpClaimed = LoopbackPorts.claim(smtpPort, "mail inbox");
    int httpClaimed = LoopbackPorts.claim(httpPort, "mail inbox's page");
    GreenMail smtp =
        new GreenMail(new ServerSetup(smtpClaimed, LoopbackPorts.HOST, ServerSetup.PROTOCOL_SMTP));
    smtp.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    try {
      smtp.start();
      HttpServer http =
          HttpServer.create(new InetSocketAddress(LoopbackPorts.HOST, httpClaimed), 0);
      MailInbox inbox = new MailInbox(smtp, folderOf(smtp), http);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/api/mails", inbox::answer);
      http.start();
      return inbox;
    } catch (IOException | UserException | FolderException | RuntimeException e) {
      smtp.stop();
      throw new InfrastructureFailure(
          Reason.NOT_STARTED, "The mail inbox did not start: " + e.getMessage(), e);
    }
  }

  private static MailFolder folderOf(GreenMail smtp) throws UserException, FolderException {
    GreenMailUser everybody = smtp.getUserManager().createUser(EVERYBODY, EVERYBODY, EVERYBODY);
    smtp.getUserManager().setMessageDeliveryHandler((mail, recipient) -> everybody);
    MailFolder folder = smtp.getManagers().getImapHostManager().getInbox(everybody);
    folder.addListener(new OldestGo(folder));
    return folder;
  }

  public int smtpPort() {
    return smtp.getSmtp().getPort();
  }

  /** Address of the mails as JSON. */
  public String mailsUrl() {
    return "http://" + LoopbackPorts.HOST + ":" + http.getAddress().getPort() + "/api/mails";
  }

  /** The newest mails, at most {@value #KEPT}, oldest first; one entry for each recipient. */
  public List<ReceivedMail> mails() {
    // The list is the folder's own: mail that arrives while it is read would end the reading.
    return List.copyOf(folder.getMessages()).stream()
        .map(mail -> ReceivedMail.of(mail.getUid(), mail.getMimeMessage()))
        .toList();
  }

  public void clear() {
    folder.deleteAllMessages();
  }

  @Override
  public void close() {
    http.stop(0);
    smtp.stop();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET" -> send(exchange, 200, MailJson.of(mailsAsked(exchange)));
        case "DELETE" -> {
          clear();
          exchange.sendResponseHeaders(204, -1);
        }
        default -> exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  private List<ReceivedMail> mailsAsked(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    if (query == null || !query.startsWith("to=")) {
      return mails();
    }
    String recipient = query.substring("to=".length());
    return mails().stream().filter(mail -> mail.isTo(recipient)).toList();
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Arguments: {@code --smtp-port=3025 --http-port=8025}. */
  public static void main(String[] args) {
    EmbeddedProcess.run(
        "mail inbox",
        args,
        arguments -> {
          MailInbox inbox =
              start(arguments.port("smtp-port", 3025), arguments.port("http-port", 8025));
          return new Running(inbox.mailsUrl(), inbox);
        });
  }

  /** Drops the oldest mails of a folder once there are too many. */
  private record OldestGo(MailFolder folder) implements FolderListener {

    @Override
    public void added(int number) {
      List<StoredMessage> mails = folder.getMessages();
      if (mails.size() <= KEPT) {
        return;
      }
      mails.subList(0, mails.size() - KEPT).forEach(mail -> mail.setFlag(Flag.DELETED, true));
      try {
        folder.expunge();
      } catch (FolderException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void expunged(int number) {}

    @Override
    public void flagsUpdated(int number, Flags flags, Long uid) {}

    @Override
    public void mailboxDeleted() {}
  }
}
