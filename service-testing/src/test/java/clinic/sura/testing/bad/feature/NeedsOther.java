package clinic.sura.testing.bad.feature;

import clinic.sura.testing.bad.other.NeedsFeature;
import org.jspecify.annotations.Nullable;

/** Bad on purpose: a cycle of two features. */
public class NeedsOther {
  @Nullable NeedsFeature other;
}
