package clinic.sura.testing.bad.other;

import clinic.sura.testing.bad.feature.NeedsOther;
import org.jspecify.annotations.Nullable;

/** Bad on purpose: the other half of a cycle. */
public class NeedsFeature {
  @Nullable NeedsOther feature;
}
