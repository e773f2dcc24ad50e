package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a form field by field and keeps every problem, so that it is corrected in one go. */
final class PatientFormCheck {

  /** One at sign, no spaces, a dot in the domain: the rest only a delivered message can prove. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private static final Pattern IDENTIFIER =
      Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N} ./-]{1,40}");

  private static final int MOST_IDENTIFIERS = 10;

  /** How libphonenumber writes that no region is assumed. */
  private static final String NO_REGION = "ZZ";

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final List<FieldProblem> problems = new ArrayList<>();
  private final PatientForm form;
  private final LocalDate today;

  PatientFormCheck(PatientForm form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  Checked check() {
    PersonName name = name();
    LocalDate birthDate = birthDate();
    String phone = phone();
    String email = email();
    String language = language();
    ZoneId zone = zone();
    List<Channel> channels = choices("channels", form.channels(), Channel.class);
    List<Agreement> consents = choices("consents", form.consents(), Agreement.class);
    List<Identifier> identifiers = identifiers();
    requireReach(channels);
    if (!problems.isEmpty() || birthDate == null || language == null || zone == null) {
      return new Checked.Refused(List.copyOf(problems));
    }
    return new Checked.Accepted(
        new PatientDetails(
            name, birthDate, phone, email, language, zone, channels, consents, identifiers));
  }

  private PersonName name() {
    String given = trimmed(form.givenName());
    String family = trimmed(form.familyName());
    if (given == null && family == null) {
      refuse("name", "A name is needed");
    }
    if (given != null && given.length() > LONGEST_NAME) {
      refuse("name.given", "At most " + LONGEST_NAME + " characters");
    }
    if (family != null && family.length() > LONGEST_NAME) {
      refuse("name.family", "At most " + LONGEST_NAME + " characters");
    }
    return new PersonName(given == null ? "" : given, family == null ? "" : family);
  }

  private @Nullable LocalDate birthDate() {
    String text = trimmed(form.birthDate());
    if (text == null) {
      return refuse("birthDate", "A date of birth is needed");
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isAfter(today)) {
        return refuse("birthDate", "A date of birth cannot be in the future");
      }
      if (date.isBefore(EARLIEST_BIRTH)) {
        return refuse("birthDate", "A date of birth is not before " + EARLIEST_BIRTH);
      }
      return date;
    } catch (DateTimeException e) {
      return refuse("birthDate", "A date is written as 1994-05-02");
    }
  }

  private @Nullable String phone() {
    String text = trimmed(form.phone());
    if (text == null) {
      return null;
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      // No region is assumed: patients come from many countries, so the number must name its own.
      var number = numbers.parse(text, NO_REGION);
      if (!numbers.isValidNumber(number)) {
        return refuse("phone", "This is no number that exists in its country");
      }
      return numbers.format(number, PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      return refuse("phone", "A phone number begins with + and the country, as +66812345678");
    }
  }

  private @Nullable String email() {
    String text = trimmed(form.email());
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches()) {
      return refuse("email", "This is no e-mail address");
    }
    return text;
  }

  private @Nullable String language() {
    String text = trimmed(form.language());
    if (text == null) {
      return refuse("language", "A language is needed");
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      if (LANGUAGES.contains(locale.getLanguage())) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // Answered below, as a language that does not exist.
    }
    return refuse("language", "A language is a BCP 47 tag, such as th or zh-Hans");
  }

  private @Nullable ZoneId zone() {
    String text = trimmed(form.timeZone());
    if (text == null) {
      return refuse("timeZone", "A time zone is needed");
    }
    if (!ZONES.contains(text)) {
      return refuse("timeZone", "A time zone is an IANA name, such as Asia/Taipei");
    }
    return ZoneId.of(text);
  }

  private <E extends Enum<E>> List<E> choices(
      String field, @Nullable List<@Nullable String> texts, Class<E> type) {
    List<E> chosen = new ArrayList<>();
    for (@Nullable String text : texts == null ? List.<@Nullable String>of() : texts) {
      try {
        E choice = Enum.valueOf(type, text == null ? "" : text);
        if (!chosen.contains(choice)) {
          chosen.add(choice);
        }
      } catch (IllegalArgumentException e) {
        refuse(field, "One of " + EnumSet.allOf(type));
      }
    }
    return chosen;
  }

  private List<Identifier> identifiers() {
    List<Identifier> identifiers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<IdentifierForm> typed =
        form.identifiers() == null ? List.<IdentifierForm>of() : form.identifiers();
    if (typed.size() > MOST_IDENTIFIERS) {
      refuse("identifiers", "At most " + MOST_IDENTIFIERS);
      return identifiers;
    }
    for (int i = 0; i < typed.size(); i++) {
      Identifier identifier = identifier("identifiers[" + i + "]", typed.get(i));
      if (identifier != null && !seen.add(identifier.key())) {
        refuse("identifiers[" + i + "].value", "This number is given twice");
      } else if (identifier != null) {
        identifiers.add(identifier);
      }
    }
    return identifiers;
  }

  private @Nullable Identifier identifier(String field, IdentifierForm typed) {
    String value = trimmed(typed.value());
    boolean readable = value != null && IDENTIFIER.matcher(value).matches();
    if (!readable) {
      refuse(field + ".value", "Letters and digits, at most 40 characters");
    }
    try {
      Identifier.Kind kind = Identifier.Kind.valueOf(typed.kind() == null ? "" : typed.kind());
      return value != null && readable ? new Identifier(kind, value) : null;
    } catch (IllegalArgumentException e) {
      return refuse(field + ".kind", "One of " + EnumSet.allOf(Identifier.Kind.class));
    }
  }

  private void requireReach(List<Channel> channels) {
    for (Channel channel : channels) {
      switch (channel) {
        case EMAIL -> requireFor(channel, "email", form.email());
        case SMS, WHATSAPP -> requireFor(channel, "phone", form.phone());
        // A LINE account is linked by the patient later on.
        case LINE -> {}
      }
    }
  }

  private void requireFor(Channel channel, String field, @Nullable String value) {
    if (trimmed(value) == null && problems.stream().noneMatch(p -> p.field().equals(field))) {
      refuse(field, "Needed for messages by " + channel);
    }
  }

  private <T> @Nullable T refuse(String field, String message) {
    problems.add(new FieldProblem(field, message));
    return null;
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
