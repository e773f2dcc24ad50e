package clinic.sura.local.phones;

import clinic.sura.local.phones.Fault.Kind;
import clinic.sura.local.phones.Inbox.Mail;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page: a switch for each provider, and each patient's phone. */
final class PhonesPage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Phones of the local clinic</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;color:#1d2b28;background:#f4f7f6;margin:0 auto;
        max-width:72rem;padding:1.5rem}
      h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:0 0 .5rem;
        overflow-wrap:anywhere}
      .phones{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}
      .phone{background:#fff;border:1px solid #c9d5d2;border-radius:12px;padding:1rem}
      ol{list-style:none;margin:0;padding:0}
      li{background:#e6f2ef;border-radius:8px;margin-bottom:.5rem;padding:.5rem .75rem}
      li p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
      .when{color:#43524f;font-size:.85rem}
      form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
      input{font:inherit;padding:.35rem .6rem;min-width:0;flex:1}
      label{min-width:6rem}select,button,a{font:inherit;padding:.35rem .6rem}
      </style>
      </head>
      <body>
      <main>
      <h1>What patients' phones show</h1>
      <p>Nothing leaves this machine. <a href="/">Refresh</a></p>
      """;

  private final Phones phones;
  private final Faults faults;
  private final Receipts receipts;
  private final Inbox inbox;

  PhonesPage(Phones phones, Faults faults, Receipts receipts, Inbox inbox) {
    this.phones = phones;
    this.faults = faults;
    this.receipts = receipts;
    this.inbox = inbox;
  }

  /**
   * What one phone shows.
   *
   * @param provider by whom it can be answered; null for a mail
   */
  private record Entry(
      String channel, String text, Instant at, @Nullable Provider provider, List<Button> buttons) {}

  String write() {
    StringBuilder page = new StringBuilder(HEAD).append("<h2>Providers</h2>\n");
    for (Provider provider : Provider.values()) {
      page.append(theSwitch(provider));
      if (provider != Provider.LINE) {
        page.append(receiptSwitch(provider));
      }
    }
    page.append("<h2>Somebody writes to the clinic</h2>\n").append(PhoneForms.newcomer());
    page.append("<h2>Phones</h2>\n");
    Map<String, List<Entry>> byAddress = new TreeMap<>();
    for (PhoneMessage message : phones.all()) {
      byAddress
          .computeIfAbsent(message.to(), _ -> new ArrayList<>())
          .add(
              new Entry(
                  message.provider().channel(),
                  message.text(),
                  message.receivedAt(),
                  message.provider(),
                  message.buttons()));
    }
    page.append(addMails(byAddress));
    if (byAddress.isEmpty()) {
      page.append("<p>Nobody has got a message yet.</p>\n");
    }
    page.append("<div class=\"phones\">\n");
    byAddress.forEach((address, entries) -> page.append(phone(address, entries)));
    return page.append("</div>\n</main>\n</body>\n</html>\n").toString();
  }

  /** A note where the mails can not be read. */
  private String addMails(Map<String, List<Entry>> byAddress) {
    try {
      for (Mail mail : inbox.all()) {
        Instant at = mail.sentAt().isEmpty() ? Instant.EPOCH : Instant.parse(mail.sentAt());
        byAddress
            .computeIfAbsent(mail.to(), _ -> new ArrayList<>())
            .add(new Entry("Mail", mail.subject(), at, null, List.of()));
      }
      return "";
    } catch (IOException e) {
      return "<p role=\"status\">The mails are missing: the inbox does not answer.</p>\n";
    }
  }

  private String theSwitch(Provider provider) {
    StringBuilder options = new StringBuilder();
    for (Kind kind : Kind.values()) {
      options.append(
          "<option value=\"%s\"%s>%s</option>"
              .formatted(
                  kind,
                  kind == faults.of(provider).kind() ? " selected" : "",
                  escaped(kind.words())));
    }
    String label = provider.label();
    return """
        <form method="post" action="/faults/%s">
        <label for="fault-%s">%s</label>
        <select id="fault-%s" name="fault">%s</select>
        <button type="submit">Set %s</button>
        </form>
        """
        .formatted(label, label, provider.title(), label, options, provider.title());
  }

  private String receiptSwitch(Provider provider) {
    StringBuilder options = new StringBuilder();
    for (ReceiptMode.Kind kind : ReceiptMode.Kind.values()) {
      options.append(
          "<option value=\"%s\"%s>%s</option>"
              .formatted(
                  kind,
                  kind == receipts.of(provider).kind() ? " selected" : "",
                  escaped(kind.words())));
    }
    String label = provider.label();
    return """
        <form method="post" action="/receipts/%s">
        <label for="receipts-%s">%s’s receipts</label>
        <select id="receipts-%s" name="receipts">%s</select>
        <button type="submit">Set %s’s receipts</button>
        </form>
        """
        .formatted(label, label, provider.title(), label, options, provider.title());
  }

  private static String phone(String address, List<Entry> entries) {
    StringBuilder items = new StringBuilder();
    entries.stream()
        .sorted(Comparator.comparing(Entry::at))
        .forEach(
            entry ->
                items.append(
                    "<li><p>%s</p><span class=\"when\">%s, %s</span>%s</li>\n"
                        .formatted(
                            escaped(entry.text()),
                            entry.channel(),
                            entry.at().truncatedTo(ChronoUnit.SECONDS),
                            PhoneForms.buttons(entry.provider(), address, entry.buttons()))));
    String answers =
        entries.stream()
            .map(Entry::provider)
            .filter(Objects::nonNull)
            .distinct()
            .map(provider -> PhoneForms.answer(provider, address))
            .collect(Collectors.joining());
    return "<section class=\"phone\"><h3>%s</h3>\n<ol>\n%s</ol>%s</section>\n"
        .formatted(escaped(address), items, answers);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
