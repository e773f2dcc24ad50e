package clinic.sura.notification.template;

/**
 * How a patient is told to answer.
 *
 * @param byText which digits say what
 * @param yes on the button that confirms; 20 characters at most, as LINE shows no more
 * @param cancel on the button that asks to cancel; the same
 */
public record AnswerWords(String byText, String yes, String cancel) {}
