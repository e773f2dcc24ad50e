package clinic.sura.notification.notice.files;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How staff are told of what is urgent.
 *
 * @param plan the file that says who is told, and who next
 * @param language BCP 47 tag of one of its texts
 * @param pages where the staff's browsers find the pages
 * @param managers who is told last, by clinic
 */
@ConfigurationProperties("sura.notices")
public record NoticeSettings(
    String plan,
    String language,
    URI pages,
    @Nullable Map<String, List<ManagerSettings>> managers) {

  /**
   * A manager.
   *
   * @param email an address, or null
   * @param phone E.164, or null
   */
  public record ManagerSettings(String name, @Nullable String email, @Nullable String phone) {}
}
