package clinic.sura.notification.notice;

import java.util.List;

/** Who treats at each clinic, as far as it is known here. */
public interface Staff {

  /** All of a clinic, by id. */
  List<StaffMember> of(String clinicId);

  /** Takes note of a description; an older one than the known one is passed over. */
  void learn(StaffMember member);
}
