package clinic.sura.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * The addresses that a message names.
 *
 * @param action where the patient answers the message; null where there is nothing to be answered
 * @param messages where the patient stops messages, or allows them
 */
public record MessageLinks(@Nullable String action, String messages) {}
