package clinic.sura.treatment.protocol;

import java.util.List;

/** Who stands for which protocol, in each clinic. An approval is never changed or taken away. */
public interface ProtocolApprovals {

  /** All of a clinic, the earliest first. */
  List<ProtocolApproval> of(String clinicId);

  /** Keeps an approval, unless the physician has approved the version before: the first counts. */
  void keep(ProtocolApproval approval);
}
