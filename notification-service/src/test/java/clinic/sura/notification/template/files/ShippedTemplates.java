package clinic.sura.notification.template.files;

import clinic.sura.notification.template.CalendarFiles;
import clinic.sura.notification.template.HtmlMail;
import clinic.sura.notification.template.Templates;
import clinic.sura.notification.template.TextRules;
import clinic.sura.notification.template.Texts;

/** The texts that the service ships with. */
public final class ShippedTemplates {

  private ShippedTemplates() {}

  public static Texts texts() {
    return TextFiles.texts();
  }

  public static HtmlMail layout() {
    return TextFiles.layout();
  }

  public static TextRules rules() {
    return TextRulesFile.shipped();
  }

  public static Templates templates() {
    return new Templates(TextFiles.texts(), TextFiles.layout());
  }

  public static CalendarFiles calendarFiles() {
    return new ICalendarFiles("clinic@sura.example");
  }
}
