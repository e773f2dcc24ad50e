package clinic.sura.notification.inbound.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.inbound.InboundMessage;
import clinic.sura.notification.inbound.InboundMessage.Done;
import clinic.sura.notification.preference.ContactPreference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient wrote, and how to reach them.
 *
 * @param patientId the record that had the address when it came
 * @param personId the record that stands for the patient
 * @param givenName empty where nothing is known of the patient any more
 * @param familyName empty where nothing is known of the patient any more
 * @param phone E.164; missing if none is known
 * @param email missing if none is known
 * @param language BCP 47 tag; empty where nothing is known of the patient any more
 * @param text as the patient wrote it, up to 5,000 characters
 * @param at when it came in
 * @param done who has seen to it, and when; missing while nobody has
 */
record InboundView(
    String id,
    String patientId,
    String personId,
    String givenName,
    String familyName,
    @Nullable String phone,
    @Nullable String email,
    String language,
    Channel channel,
    String text,
    Instant at,
    @Nullable Done done) {

  /** What waits for somebody. */
  record InboundList(List<InboundView> messages) {}

  /** How much waits for somebody. */
  record InboundCount(long open) {}

  static InboundView of(InboundMessage message, @Nullable ContactPreference who) {
    return new InboundView(
        message.id(),
        message.patientId(),
        who == null ? message.patientId() : who.patientId(),
        who == null ? "" : who.givenName(),
        who == null ? "" : who.familyName(),
        who == null ? null : who.phone(),
        who == null ? null : who.email(),
        who == null ? "" : who.language(),
        message.channel(),
        message.text(),
        message.at(),
        message.done());
  }
}
