package clinic.sura.notification.template;

import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.template.MessageContent.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Messages of every kind about nobody, for previews and checks: a patient in Taipei, whose clock
 * shows another time than the clinic's, a Thursday in November, which is long in most languages,
 * and links as long as real ones.
 */
public final class Samples {

  private static final String PAGES = "https://visits.sura-clinic.example/";
  private static final String TOKEN =
      "AWqVw8AHYmFuZ2tvax6tQ0mVqwsfilJ6PkxVnQ5vLB07Slkxk2HGu9dXyT0v8aPnQZ4c";

  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  private Samples() {}

  /**
   * What a message would tell.
   *
   * @param step of the message plan
   * @param language BCP 47 tag
   * @param approval number under which the authority allowed what it says, or null
   */
  public static MessageContent of(
      MessageKind kind, String step, String language, @Nullable String approval) {
    return new MessageContent(
        kind,
        step,
        language,
        "Mei",
        "Lin",
        TAIPEI,
        "Sura Clinic",
        visit(kind),
        days(kind),
        kind == MessageKind.WAITING_LIST_OFFER ? Instant.parse("2026-11-25T05:15:00Z") : null,
        approval,
        new MessageLinks(action(kind), PAGES + "m/" + TOKEN));
  }

  /** The visit that the samples are about. */
  public static VisitDetails visit() {
    return new VisitDetails(
        Instant.parse("2026-11-26T06:30:00Z"),
        Instant.parse("2026-11-26T07:00:00Z"),
        "Dr. Anan Chaiyasit",
        "Sura Clinic",
        BANGKOK,
        "1 Sukhumvit Road, Bangkok");
  }

  private static @Nullable VisitDetails visit(MessageKind kind) {
    return switch (kind) {
      case BOOKING_CONFIRMED, REMINDER, RESCHEDULED, CANCELLED, MISSED, WAITING_LIST_OFFER ->
          visit();
      case AFTERCARE, RESULT_CHECK, MAINTENANCE_RECALL, LOT_RECALL -> null;
    };
  }

  private static @Nullable Days days(MessageKind kind) {
    return switch (kind) {
      case AFTERCARE, RESULT_CHECK, MAINTENANCE_RECALL ->
          new Days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1));
      case BOOKING_CONFIRMED,
          REMINDER,
          RESCHEDULED,
          CANCELLED,
          MISSED,
          WAITING_LIST_OFFER,
          LOT_RECALL ->
          null;
    };
  }

  private static @Nullable String action(MessageKind kind) {
    return switch (kind) {
      case BOOKING_CONFIRMED, REMINDER, RESCHEDULED -> PAGES + "a/" + TOKEN;
      case AFTERCARE -> PAGES + "s/" + TOKEN;
      case RESULT_CHECK -> PAGES + "q/" + TOKEN;
      case WAITING_LIST_OFFER -> PAGES + "o/" + TOKEN;
      case LOT_RECALL -> PAGES + "r/" + TOKEN;
      case CANCELLED, MISSED, MAINTENANCE_RECALL -> null;
    };
  }
}
