package clinic.sura.notification.notice;

import java.util.List;

/** Whom the settings name as a clinic's managers. */
@FunctionalInterface
public interface Managers {

  List<Recipient> of(String clinicId);
}
