package clinic.sura.platform.link;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a short token holds: a byte that tells the form, the end in seconds (4 bytes), the clinic
 * (its length in a byte), the mark of the address (6 bytes) and the id, as 16 bytes where it is a
 * UUID.
 *
 * @param until to the second, before 2106
 */
record PackedLink(Instant until, SentLink link) {

  private static final byte WITH_UUID = 1;
  private static final byte WITH_TEXT = 2;
  private static final int MARK_LENGTH = 6;
  private static final int LONGEST_CLINIC = 255;
  private static final long LAST_SECOND = 0xFFFF_FFFFL;

  PackedLink {
    if (until.getEpochSecond() < 0 || until.getEpochSecond() > LAST_SECOND) {
      throw new IllegalArgumentException("A link ends between 1970 and 2106, not " + until);
    }
  }

  byte[] bytes() {
    byte[] clinic = link.clinicId().getBytes(StandardCharsets.UTF_8);
    if (clinic.length > LONGEST_CLINIC) {
      throw new IllegalArgumentException("A clinic's id has at most " + LONGEST_CLINIC + " bytes");
    }
    Optional<UUID> uuid = uuid(link.id());
    byte[] id = uuid.map(PackedLink::bytes).orElseGet(() -> utf8(link.id()));
    return ByteBuffer.allocate(1 + Integer.BYTES + 1 + clinic.length + MARK_LENGTH + id.length)
        .put(uuid.isPresent() ? WITH_UUID : WITH_TEXT)
        .putInt((int) until.getEpochSecond())
        .put((byte) clinic.length)
        .put(clinic)
        .put(Base64.getUrlDecoder().decode(link.addressMark()))
        .put(id)
        .array();
  }

  /** Nothing for a form that is not known here. */
  static Optional<PackedLink> read(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      byte form = in.get();
      Instant until = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
      String clinic = text(in, Byte.toUnsignedInt(in.get()));
      byte[] mark = new byte[MARK_LENGTH];
      in.get(mark);
      String addressMark = Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
      return id(form, in).map(id -> new PackedLink(until, new SentLink(clinic, id, addressMark)));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(byte form, ByteBuffer in) {
    return switch (form) {
      case WITH_UUID -> Optional.of(new UUID(in.getLong(), in.getLong()).toString());
      case WITH_TEXT -> Optional.of(text(in, in.remaining()));
      default -> Optional.empty();
    };
  }

  /** Only if it is written as a UUID writes itself, so that it comes back as it was. */
  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(uuid -> uuid.toString().equals(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer in, int length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
