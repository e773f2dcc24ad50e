package clinic.sura.notification.template;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days and times as the readers of a language write them: what is to be told is named here, its
 * order and its words are ICU's. Hours count to 24 in every language.
 *
 * @param locale tells the calendar, too: Thai texts count years by the Buddhist era
 */
record Dates(ULocale locale) {

  private static final String DAY = "yMMMMEEEEd";
  private static final String MOMENT = "yMMMMEEEEdHm";
  private static final String SHORT_DAY = "MMMd";
  private static final String SHORT_MOMENT = "MMMEdHm";
  private static final String CALENDAR = "calendar";

  /** Worked out once, as it takes longer than to write a date. */
  private static final Map<String, String> PATTERNS = new ConcurrentHashMap<>();

  /**
   * For texts of a language and a patient.
   *
   * @param locale of the texts, such as {@code th-TH-u-ca-buddhist}
   * @param patients tag of the patient's language, which may choose another calendar: {@code
   *     th-u-ca-gregory}
   */
  static Dates of(String locale, String patients) {
    ULocale ofTexts = ULocale.forLanguageTag(locale);
    String chosen = ULocale.forLanguageTag(patients).getKeywordValue(CALENDAR);
    return new Dates(chosen == null ? ofTexts : ofTexts.setKeywordValue(CALENDAR, chosen));
  }

  /** Such as "Tuesday, 1 December 2026". */
  String day(LocalDate day) {
    return format(DAY, day.atStartOfDay(ZoneOffset.UTC));
  }

  /** Such as "Tuesday, 1 December 2026 at 13:00". */
  String moment(ZonedDateTime moment) {
    return format(MOMENT, moment);
  }

  /** Such as "1 Dec". */
  String shortDay(LocalDate day) {
    return format(SHORT_DAY, day.atStartOfDay(ZoneOffset.UTC));
  }

  /** Such as "Tue 1 Dec, 13:00". */
  String shortMoment(ZonedDateTime moment) {
    return format(SHORT_MOMENT, moment);
  }

  private String format(String what, ZonedDateTime moment) {
    String pattern =
        PATTERNS.computeIfAbsent(
            locale.getName() + what,
            _ -> DateTimePatternGenerator.getInstance(locale).getBestPattern(what));
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(moment.getZone().getId()));
    calendar.setTimeInMillis(moment.toInstant().toEpochMilli());
    return new SimpleDateFormat(pattern, locale)
        .format(calendar, new StringBuffer(), new FieldPosition(0))
        .toString();
  }
}
