package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.Identifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a file of patients holds, in the order in which files are written. */
public enum Column {
  /** The number of the patient in the system that the file comes from. */
  ID("id", null, null),
  FAMILY_NAME("familyName", "name.family", null),
  GIVEN_NAME("givenName", "name.given", null),
  BIRTH_DATE("birthDate", "birthDate", null),
  PHONE("phone", "phone", null),
  EMAIL("email", "email", null),
  LANGUAGE("language", "language", null),
  TIME_ZONE("timeZone", "timeZone", null),
  /** Several are parted by spaces. */
  CHANNELS("channels", "channels", null),
  /** Several are parted by spaces. */
  CONSENTS("consents", "consents", null),
  HN("hn", null, Identifier.Kind.HN),
  PASSPORT("passport", null, Identifier.Kind.PASSPORT),
  NATIONAL_ID("nationalId", null, Identifier.Kind.NATIONAL_ID),
  /** Written, but not read. */
  REGISTERED_AT("registeredAt", null, null),
  /** The record that stands for the person, if not this one. Written, but not read. */
  REPLACED_BY("replacedBy", null, null);

  private final String title;
  private final @Nullable String field;
  private final Identifier.@Nullable Kind identifierKind;

  Column(String title, @Nullable String field, Identifier.@Nullable Kind identifierKind) {
    this.title = title;
    this.field = field;
    this.identifierKind = identifierKind;
  }

  /** As it stands in the first row. */
  public String title() {
    return title;
  }

  /** The kind of number that it holds, if it holds one. */
  Identifier.@Nullable Kind identifierKind() {
    return identifierKind;
  }

  /** The column of a title in any spelling: capitals, spaces and signs make no difference. */
  static Optional<Column> titled(String typed) {
    return Arrays.stream(values()).filter(each -> plain(each.title).equals(plain(typed))).findAny();
  }

  /** The column that fills a field of a form. */
  static Optional<Column> of(String field) {
    return Arrays.stream(values()).filter(each -> field.equals(each.field)).findAny();
  }

  private static String plain(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
