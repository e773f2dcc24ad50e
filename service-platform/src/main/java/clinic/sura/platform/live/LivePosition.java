package clinic.sura.platform.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a topic was read: the next offset of each partition. All instances of a service mean the
 * same by it, so a client may resume at any of them.
 */
final class LivePosition {

  private static final int LONGEST_TEXT = 1_000;

  private final long[] next;

  LivePosition(long... next) {
    this.next = next.clone();
  }

  /** Reads what {@link #toString()} wrote; anything else gives nothing. */
  static Optional<LivePosition> parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST_TEXT || !text.matches("\\d{1,18}(\\.\\d{1,18})*")) {
      return Optional.empty();
    }
    return Optional.of(
        new LivePosition(
            Arrays.stream(text.split("\\.", -1)).mapToLong(Long::parseLong).toArray()));
  }

  int partitions() {
    return next.length;
  }

  long of(int partition) {
    return next[partition];
  }

  /** The position after the record of that offset was read too. */
  LivePosition after(int partition, long offset) {
    long[] moved = next.clone();
    moved[partition] = Math.max(moved[partition], offset + 1);
    return new LivePosition(moved);
  }

  /** Whether all that was read up to the other position was read up to this one too. */
  boolean covers(LivePosition other) {
    if (other.next.length != next.length) {
      return false;
    }
    for (int partition = 0; partition < next.length; partition++) {
      if (other.next[partition] > next[partition]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LivePosition that && Arrays.equals(next, that.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining("."));
  }
}
