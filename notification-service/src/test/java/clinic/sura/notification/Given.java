package clinic.sura.notification;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.occasion.Fact.OfferChanged;
import clinic.sura.notification.occasion.Fact.RecallChanged;
import clinic.sura.notification.occasion.Fact.SessionWritten;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.occasion.VisitDetails;
import clinic.sura.notification.preference.ContactPreference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A patient of a clinic in Bangkok, and what happens to her. */
public final class Given {

  public static final String CLINIC = "bangkok";
  public static final String MEI = "patient-mei";
  public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  public static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  private Given() {}

  public static ContactPreference mei() {
    return patient(MEI, "mei.lin@example.test", "zh-Hans", TAIPEI, 1);
  }

  public static ContactPreference patient(
      String id, String email, String language, ZoneId zone, long learntVersion) {
    return patientOf(CLINIC, id, email, language, zone, learntVersion);
  }

  public static ContactPreference patientOf(
      String clinicId, String id, String email, String language, ZoneId zone, long learntVersion) {
    return new ContactPreference(
        id,
        clinicId,
        "Mei",
        "Lin",
        email,
        "+886912345678",
        null,
        language,
        zone,
        List.of(Channel.LINE, Channel.EMAIL, Channel.SMS),
        Set.of("HEALTH_DATA", "MESSAGES"),
        learntVersion,
        1);
  }

  /** Mei, who has agreed to this and no more. */
  public static ContactPreference meiWhoAgreedTo(long learntVersion, String... consents) {
    ContactPreference mei = mei();
    return new ContactPreference(
        mei.patientId(),
        mei.clinicId(),
        mei.givenName(),
        mei.familyName(),
        mei.email(),
        mei.phone(),
        mei.lineUserId(),
        mei.language(),
        mei.timeZone(),
        mei.channels(),
        Set.of(consents),
        learntVersion,
        1);
  }

  public static VisitChanged booked(long version, String at, String start) {
    return visit(version, at, VisitChange.BOOKED, 0, start);
  }

  public static VisitChanged visit(
      long version, String at, VisitChange change, int sequence, String start) {
    return new VisitChanged(version, Instant.parse(at), change, sequence, at(start, BANGKOK));
  }

  public static VisitDetails at(String start, ZoneId clinicZone) {
    Instant begin = Instant.parse(start);
    return new VisitDetails(
        begin,
        begin.plus(Duration.ofMinutes(30)),
        "Dr. Anan Chaiyasit",
        "Sura Clinic",
        clinicZone,
        "1 Sukhumvit Road, Bangkok");
  }

  public static SessionWritten signed(long version, String at, String from, String until) {
    return new SessionWritten(
        version, Instant.parse(at), true, true, LocalDate.parse(from), LocalDate.parse(until));
  }

  public static SessionWritten amended(long version, String at, String from, String until) {
    return new SessionWritten(
        version, Instant.parse(at), false, true, LocalDate.parse(from), LocalDate.parse(until));
  }

  /** An amendment that tells that nothing was given. */
  public static SessionWritten gaveNothing(long version, String at, String from, String until) {
    return new SessionWritten(
        version, Instant.parse(at), false, false, LocalDate.parse(from), LocalDate.parse(until));
  }

  public static RecallChanged opened(long version, String at, String from, String until) {
    return new RecallChanged(
        version, Instant.parse(at), LocalDate.parse(from), LocalDate.parse(until));
  }

  public static OfferChanged offered(long version, String at, String start, String until) {
    return new OfferChanged(version, Instant.parse(at), at(start, BANGKOK), Instant.parse(until));
  }

  public static OfferChanged offerEnded(long version, String at) {
    return new OfferChanged(version, Instant.parse(at), null, null);
  }

  public static RecallChanged closed(long version, String at) {
    return new RecallChanged(version, Instant.parse(at), null, null);
  }
}
