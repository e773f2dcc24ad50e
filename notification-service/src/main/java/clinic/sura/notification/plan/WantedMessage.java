package clinic.sura.notification.plan;

import clinic.sura.notification.message.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that an occasion calls for, as the plan has it now.
 *
 * @param id of the intent in the ledger
 * @param factVersion version of the fact that calls for it
 * @param marketing whether it advertises
 * @param approval number under which the authority allowed what it says, or null
 * @param withdrawn why it is not to be sent, or null if it is
 */
public record WantedMessage(
    String id,
    MessageKind kind,
    String step,
    long factVersion,
    Instant dueAt,
    Instant usefulUntil,
    boolean marketing,
    @Nullable String approval,
    @Nullable Withdrawal withdrawn) {}
