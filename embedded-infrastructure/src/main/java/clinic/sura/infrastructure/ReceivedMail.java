package clinic.sura.infrastructure;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail in an inbox.
 *
 * @param id counts the mails since the inbox was started, from 1
 * @param subject decoded
 */
public record ReceivedMail(
    long id,
    String from,
    List<String> to,
    String subject,
    @Nullable Instant sentAt,
    List<Part> parts) {

  /**
   * A leaf of the mail's tree of parts.
   *
   * @param contentType such as {@code text/calendar; method=REQUEST}
   * @param fileName of an attachment
   * @param text its content, decoded
   */
  public record Part(String contentType, @Nullable String fileName, String text) {}

  boolean isTo(String address) {
    return to.stream().anyMatch(address::equalsIgnoreCase);
  }

  static ReceivedMail of(long id, MimeMessage message) {
    try {
      List<Part> parts = new ArrayList<>();
      addParts(message.getContent(), message.getContentType(), null, parts);
      Date sent = message.getSentDate();
      return new ReceivedMail(
          id,
          addresses(message.getFrom()).stream().findFirst().orElse(""),
          addresses(message.getAllRecipients()),
          message.getSubject() == null ? "" : message.getSubject(),
          sent == null ? null : sent.toInstant(),
          List.copyOf(parts));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("mail " + id + " cannot be read", e);
    }
  }

  private static void addParts(
      Object content, String contentType, @Nullable String fileName, List<Part> parts)
      throws MessagingException, IOException {
    if (content instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart part = multipart.getBodyPart(i);
        addParts(part.getContent(), part.getContentType(), part.getFileName(), parts);
      }
    } else {
      parts.add(new Part(contentType.replaceAll("\\s+", " "), fileName, text(content)));
    }
  }

  private static String text(Object content) throws IOException {
    return switch (content) {
      case String text -> text;
      case InputStream stream -> new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      default -> String.valueOf(content);
    };
  }

  private static List<String> addresses(Address @Nullable [] addresses) {
    if (addresses == null) {
      return List.of();
    }
    return Arrays.stream(addresses)
        .map(
            address ->
                address instanceof InternetAddress internet
                    ? internet.getAddress()
                    : address.toString())
        .toList();
  }
}
