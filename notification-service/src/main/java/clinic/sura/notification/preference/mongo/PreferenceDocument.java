package clinic.sura.notification.preference.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record PreferenceDocument(
    @BsonId String id,
    String clinicId,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String lineUserId,
    String language,
    String timeZone,
    List<String> channels,
    List<String> consents,
    long learntVersion,
    long version)
    implements AggregateDocument {

  static PreferenceDocument of(ContactPreference preference) {
    return new PreferenceDocument(
        preference.patientId(),
        preference.clinicId(),
        preference.givenName(),
        preference.familyName(),
        preference.email(),
        preference.phone(),
        preference.lineUserId(),
        preference.language(),
        preference.timeZone().getId(),
        preference.channels().stream().map(Channel::name).toList(),
        List.copyOf(preference.consents()),
        preference.learntVersion(),
        preference.version());
  }

  ContactPreference toPreference() {
    return new ContactPreference(
        id,
        clinicId,
        givenName,
        familyName,
        email,
        phone,
        lineUserId,
        language,
        ZoneId.of(timeZone),
        channels.stream().map(Channel::valueOf).toList(),
        Set.copyOf(consents),
        learntVersion,
        version);
  }
}
