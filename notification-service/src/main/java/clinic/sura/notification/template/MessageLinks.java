package clinic.sura.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * The addresses that a message names.
 *
 * @param appointment where the patient confirms, moves or cancels the visit; null where there is
 *     nothing to be done about one
 * @param messages where the patient stops messages, or allows them
 */
public record MessageLinks(@Nullable String appointment, String messages) {}
