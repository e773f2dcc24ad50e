package clinic.sura.local.phones;

import clinic.sura.infrastructure.LoopbackPorts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as Twilio, LINE and the WhatsApp Cloud API do, on one port of this machine, keeps what
 * they took in memory, and fails on request. See {@link Control} for what is shown and switched.
 */
public final class ProviderSimulator implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Faults faults = new Faults();
  private final List<ProviderApi> providers;
  private final Control control;

  private final Webhooks webhooks;

  private ProviderSimulator(HttpServer http, @Nullable URI mails, @Nullable URI clinic) {
    this.http = http;
    this.webhooks = new Webhooks(clinic);
    Receipts receipts = new Receipts(webhooks);
    Phones phones = new Phones(InstantSource.system(), receipts::taken);
    this.providers = List.of(new TwilioApi(phones), new LineApi(phones), new WhatsAppApi(phones));
    this.control =
        new Control(
            phones,
            faults,
            receipts,
            webhooks,
            new PhonesPage(phones, faults, receipts, new Inbox(mails)));
  }

  /**
   * Starts it.
   *
   * @param port 0 for a free one
   * @param mails where the local inbox shows its mails, or null
   * @param clinic where the clinic is told what becomes of messages, or null
   * @throws IOException if the port is taken
   */
  public static ProviderSimulator start(int port, @Nullable URI mails, @Nullable URI clinic)
      throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(LoopbackPorts.HOST, port), 0);
    ProviderSimulator simulator = new ProviderSimulator(http, mails, clinic);
    http.setExecutor(simulator.threads);
    http.createContext("/", simulator::handle);
    http.start();
    return simulator;
  }

  public URI url() {
    return URI.create("http://" + LoopbackPorts.HOST + ":" + http.getAddress().getPort());
  }

  @Override
  public void close() {
    closed.countDown();
    webhooks.close();
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Call.of(exchange);
      Optional<ProviderApi> provider =
          providers.stream().filter(each -> each.serves(call)).findFirst();
      if (provider.isPresent()) {
        answer(exchange, provider.get(), call);
      } else {
        control.answer(call).send(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaving without an answer closes the connection. */
  private void answer(HttpExchange exchange, ProviderApi provider, Call call)
      throws IOException, InterruptedException {
    Fault fault = faults.meet(provider.provider(), provider.takesMessage(call));
    switch (fault.kind()) {
      case NONE -> provider.answer(call).send(exchange);
      case SERVER_ERROR -> provider.error(503, "Service unavailable").send(exchange);
      case THROTTLED ->
          provider
              .error(429, "Too many requests")
              .with("Retry-After", String.valueOf(fault.retryAfterSeconds()))
              .send(exchange);
      case HANG -> closed.await();
      case RESET -> {}
      case GARBAGE ->
          new Reply(200, "<html>maintenance", Map.of("Content-Type", "text/html")).send(exchange);
      case ANSWER_LOST -> provider.answer(call);
    }
  }

  /** Arguments: the port, the address of the local inbox's mails, and that of the clinic. */
  public static void main(String[] args) throws Exception {
    ProviderSimulator simulator =
        start(Integer.parseInt(args[0]), argument(args, 1), argument(args, 2));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
    System.out.println("provider simulator ready at " + simulator.url());
    simulator.closed.await();
  }

  private static @Nullable URI argument(String[] args, int at) {
    return args.length > at ? URI.create(args[at]) : null;
  }
}
