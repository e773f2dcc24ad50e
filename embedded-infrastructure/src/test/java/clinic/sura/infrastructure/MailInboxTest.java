package clinic.sura.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
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

  private String get(String query) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(inbox.mailsUrl() + query)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private void send(String to, String subject, String text, String calendar) throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", LoopbackPorts.HOST);
    settings.put("mail.smtp.port", String.valueOf(inbox.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("clinic@example.test"));
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart body = new MimeBodyPart();
    body.setText(text, "UTF-8");
    MimeBodyPart attachment = new MimeBodyPart();
    attachment.setContent(calendar, "text/calendar; charset=UTF-8; method=REQUEST");
    attachment.setFileName("appointment.ics");
    message.setContent(new MimeMultipart("mixed", body, attachment));
    Transport.send(message);
  }
}
