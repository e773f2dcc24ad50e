package clinic.sura.notification.notice.files;

import clinic.sura.notification.notice.NoticePlan;
import clinic.sura.notification.notice.NoticeTexts;
import java.net.URI;

/** The plan that the service comes with. */
public final class ShippedNoticePlan {

  private static final NoticePlanFile FILE = NoticePlanFile.read("staff-notices-1.yaml");

  private ShippedNoticePlan() {}

  public static NoticePlan plan() {
    return FILE.plan();
  }

  public static NoticeTexts texts(String language) {
    return FILE.texts(language, URI.create("https://clinic.example/"));
  }
}
