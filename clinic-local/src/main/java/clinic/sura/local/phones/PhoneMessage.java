package clinic.sura.local.phones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a patient's phone shows.
 *
 * @param to an E.164 number, or a LINE user id
 * @param reference what the sender knows it by, if the provider takes one
 */
public record PhoneMessage(
    String id,
    Provider provider,
    String to,
    String text,
    @Nullable String reference,
    Instant receivedAt) {}
