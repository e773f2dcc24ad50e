package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailInboxTest {

  private final MailInbox inbox = MailInbox.start(0, 0);

  @AfterEach
  void close() {
    inbox.close();
  }

  @Test
  void shows_every_part_of_a_mail() throws Exception {
    send("mei.lin@example.test", "預約已確認", "您好", "BEGIN:VCALENDAR");

    ReceivedMail mail = inbox.mails().getFirst();
    assertThat(mail.to()).containsExactly("mei.lin@example.test");
    assertThat(mail.subject()).isEqualTo("預約已確認");
    assertThat(mail.parts())
        .extracting(ReceivedMail.Part::text)
        .containsExactly("您好", "BEGIN:VCALENDAR");
    assertThat(mail.parts().getLast().fileName()).isEqualTo("appointment.ics");
  }

  @Test
  void answers_json_for_one_recipient() throws Exception {
    send("mei.lin@example.test", "say \"hello\"", "line\r\nbreak", "ics");
    send("somchai@example.test", "other", "other", "ics");

    assertThat(get("?to=mei.lin@example.test"))
        .startsWith("{\"mails\":[{\"id\":1,")
        .contains("\"subject\":\"say \\\"hello\\\"\"", "\"text\":\"line\\r\\nbreak\"")
        .doesNotContain("somchai");
  }

  @Test
  void can_be_emptied() throws Exception {
    send("mei.lin@example.test", "subject", "text", "ics");

    inbox.clear();

    assertThat(get("")).isEqualTo("{\"mails\":[]}");
  }

  @Test
  void keeps_mails_in_the_order_in_which_they_came() throws Exception {
    send("mei.lin@example.test", "first", "text", "ics");
    send("somchai@example.test", "second", "text", "ics");
    send("mei.lin@example.test", "third", "text", "ics");

    assertThat(inbox.mails())
        .extracting(ReceivedMail::subject)
        .containsExactly("first", "second", "third");
  }

  @Test
  void keeps_the_newest_mails() throws Exception {
    try (Transport connection = connected()) {
      for (int i = 0; i < MailInbox.KEPT + 2; i++) {
        send(connection, "mei.lin@example.test", "mail " + i, "text", "ics");
      }
    }

    assertThat(inbox.mails())
        .hasSize(MailInbox.KEPT)
        .extracting(ReceivedMail::subject)
        .startsWith("mail 2")
        .endsWith("mail " + (MailInbox.KEPT + 1));
    assertThat(inbox.mails().getFirst().id()).isEqualTo(3);
  }

  private String get(String query) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(inbox.mailsUrl() + query)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private void send(String to, String subject, String text, String calendar) throws Exception {
    try (Transport connection = connected()) {
      send(connection, to, subject, text, calendar);
    }
  }

  private Transport connected() throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", LoopbackPorts.HOST);
    settings.put("mail.smtp.port", String.valueOf(inbox.smtpPort()));
    Transport connection = Session.getInstance(settings).getTransport("smtp");
    connection.connect();
    return connection;
  }

  private static void send(
      Transport connection, String to, String subject, String text, String calendar)
      throws MessagingException {
    MimeMessage message = new MimeMessage((Session) null);
    message.setFrom(new InternetAddress("clinic@example.test"));
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart body = new MimeBodyPart();
    body.setText(text, "UTF-8");
    MimeBodyPart attachment = new MimeBodyPart();
    attachment.setContent(calendar, "text/calendar; charset=UTF-8; method=REQUEST");
    attachment.setFileName("appointment.ics");
    message.setContent(new MimeMultipart("mixed", body, attachment));
    message.saveChanges();
    connection.sendMessage(message, message.getAllRecipients());
  }
}
