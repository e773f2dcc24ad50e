package clinic.sura.notification.channel.smtp;

import static clinic.sura.notification.channel.smtp.ScriptedSmtpServer.CLOSES;
import static clinic.sura.notification.channel.smtp.ScriptedSmtpServer.IS_SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.channel.OutgoingMessage.Approved;
import clinic.sura.notification.channel.OutgoingMessage.Invitation;
import clinic.sura.notification.channel.ProviderGuards;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is made of a mail server's answers, and of their absence. */
class SmtpChannelTest {

  private ScriptedSmtpServer server;
  private SmtpChannel channel;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedSmtpServer();
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(server.port());
    sender.getJavaMailProperties().put("mail.smtp.timeout", "200");
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "200");
    channel =
        new SmtpChannel(
            sender,
            new MailWriter("clinic@sura.example"),
            new ProviderGuards(
                CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                        .minimumNumberOfCalls(2)
                        .slidingWindowSize(2)
                        .build()),
                RateLimiterRegistry.ofDefaults()));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_mail_program_learns_where_messages_are_stopped_by_one_tap() {
    sent();

    assertThat(headers())
        .contains(
            "List-Unsubscribe: <https://clinic.example/links/messages/x/stop/appointments>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  }

  @Test
  void a_mail_is_text_and_html_of_the_same_beside_its_calendar_file() throws Exception {
    sent();

    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(
                server.mails().getFirst().getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(types(mail))
        .containsExactly(
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar");
  }

  private static List<String> types(Part part) throws Exception {
    List<String> types = new ArrayList<>();
    types.add(new ContentType(part.getContentType()).getBaseType());
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        types.addAll(types(parts.getBodyPart(i)));
      }
    }
    return types;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\r\n\r\n"})
  void a_name_or_a_subject_adds_no_header(String lineBreak) {
    String evil = "Sura" + lineBreak + "Bcc: all@example.test";

    channel.send(to("mei.lin@example.test", evil, evil));

    assertThat(headers())
        .contains("Subject: Sura Bcc: all@example.test")
        .noneMatch(line -> line.startsWith("Bcc"));
    assertThat(server.mails()).hasSize(1);
  }

  private List<String> headers() {
    String mail = server.mails().getFirst().replace("\r\n", "\n").replaceAll("\n[ \t]+", " ");
    return mail.substring(0, mail.indexOf("\n\n")).lines().toList();
  }

  @Test
  void what_the_server_takes_is_accepted() {
    assertThat(sent()).isEqualTo(new Outcome.Accepted());
    assertThat(server.mails()).singleElement().asString().contains("Message-ID: <m1@sura.example>");
  }

  @Test
  void nobody_there_has_not_taken_it() throws IOException {
    server.close();

    assertThat(sent()).isInstanceOf(Outcome.Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({"RCPT,550", "MAIL,552", "DATA,554", "END,554"})
  void a_refusal_for_good_is_one_at_every_step(String step, int code) {
    server.at(step, code + " no");

    assertThat(sent()).isEqualTo(new Outcome.Rejected("SMTP_" + code));
    assertThat(sent()).isInstanceOf(Outcome.Rejected.class);
    assertThat(channel.ready()).as("the server is well").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"RCPT,451", "MAIL,421", "DATA,452", "END,451", "END,421"})
  void asked_to_come_again_it_is_certain_that_the_server_has_not_taken_it(String step, int code) {
    server.at(step, code + " later");

    assertThat(sent()).isEqualTo(new Outcome.Unreachable("SMTP_" + code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
  void before_the_mail_is_handed_over_a_lost_answer_loses_nothing(String step) {
    for (String behaviour : new String[] {CLOSES, IS_SILENT}) {
      server.at(step, behaviour);
      if (step.equals("EHLO")) {
        server.at("HELO", behaviour);
      }
      assertThat(sent()).as(behaviour).isInstanceOf(Outcome.Unreachable.class);
    }
    assertThat(server.mails()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {CLOSES, IS_SILENT})
  void after_it_was_handed_over_a_lost_answer_may_have_been_a_yes(String behaviour) {
    server.at("END", behaviour);

    assertThat(sent()).isInstanceOf(Outcome.AnswerLost.class);
    assertThat(server.mails()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {CLOSES, IS_SILENT, "421 in a hurry"})
  void a_goodbye_that_goes_wrong_takes_nothing_back(String behaviour) {
    server.at("QUIT", behaviour);

    assertThat(sent()).isEqualTo(new Outcome.Accepted());
  }

  @Test
  void a_server_that_is_down_is_not_asked_again_and_nothing_is_tried() throws IOException {
    server.close();
    sent();
    sent();

    assertThat(channel.ready()).isFalse();
    assertThat(sent()).isInstanceOf(Outcome.NotTried.class);
  }

  @Test
  void an_address_that_no_mail_can_have_is_certain_not_to_be_taken() {
    assertThat(channel.send(to("not an address@"))).isInstanceOf(Outcome.Unreachable.class);
    assertThat(channel.ready()).isTrue();
  }

  private Outcome sent() {
    return channel.send(to("mei.lin@example.test"));
  }

  private static OutgoingMessage to(String address) {
    return to(address, "Sura Clinic", "Subject");
  }

  private static OutgoingMessage to(String address, String senderName, String subject) {
    return new OutgoingMessage(
        "m1",
        address,
        senderName,
        "en",
        subject,
        "Text",
        "<p>Text</p>",
        new Approved("REMINDER", List.of()),
        false,
        URI.create("https://clinic.example/links/messages/x/stop/appointments"),
        List.of(),
        new Invitation("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
  }
}
