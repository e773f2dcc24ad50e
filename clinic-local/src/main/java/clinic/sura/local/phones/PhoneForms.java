package clinic.sura.local.phones;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms by which somebody at the page answers as the patient would. */
final class PhoneForms {

  private PhoneForms() {}

  /** The buttons under a message. */
  static String buttons(@Nullable Provider provider, String from, List<Button> buttons) {
    if (provider == null) {
      return "";
    }
    return buttons.stream()
        .map(
            button ->
                form(
                    provider,
                    from,
                    "<input type=\"hidden\" name=\"data\" value=\"%s\"><button type=\"submit\">%s</button>"
                        .formatted(
                            PhonesPage.escaped(button.data()), PhonesPage.escaped(button.label()))))
        .collect(Collectors.joining());
  }

  /** A line to write. */
  static String answer(Provider provider, String from) {
    String name = PhonesPage.escaped("Answer by " + provider.channel() + " from " + from);
    return form(
        provider,
        from,
        "<input name=\"text\" required aria-label=\"%s\"><button type=\"submit\">%s</button>"
            .formatted(name, "Answer by " + provider.channel()));
  }

  /** For whom the clinic has not written to yet. */
  static String newcomer() {
    return """
        <form method="post" action="/replies">
        <input type="hidden" name="page" value="phones">
        <select name="provider" aria-label="By"><option value="line">LINE</option>
        <option value="twilio">SMS</option><option value="whatsapp">WhatsApp</option></select>
        <input name="from" required aria-label="From"
          value="U0123456789abcdef0123456789abcdef">
        <input name="text" required aria-label="Text">
        <button type="submit">Write</button>
        </form>
        """;
  }

  private static String form(Provider provider, String from, String fields) {
    return """
        <form method="post" action="/replies">
        <input type="hidden" name="page" value="phones">
        <input type="hidden" name="provider" value="%s">
        <input type="hidden" name="from" value="%s">
        %s
        </form>
        """
        .formatted(provider.label(), PhonesPage.escaped(from), fields);
  }
}
