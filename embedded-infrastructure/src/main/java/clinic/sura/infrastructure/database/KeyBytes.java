package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is the order of the values, so that one sorted map
 * serves equality, prefix and range scans.
 *
 * <p>Values that a query treats as equal have the same bytes: {@code 1}, {@code 1.0} and decimal
 * {@code 1} are one number, missing is null. No value's bytes are a prefix of another's, so values
 * can follow each other in a compound key. No first byte is {@code 0xFF}: a prefix followed by it
 * ends a scan over that prefix.
 */
final class KeyBytes {

  private static final int EMPTY_ARRAY = 0x05;
  private static final int NULL = 0x10;
  private static final int NUMBER = 0x20;
  private static final int STRING = 0x30;
  private static final int DOCUMENT = 0x40;
  private static final int ARRAY = 0x50;
  private static final int BINARY = 0x60;
  private static final int LEGACY_UUID_TAG = 0x61;
  private static final int UUID_TAG = 0x62;
  private static final int OBJECT_ID = 0x70;
  private static final int BOOLEAN = 0x80;
  private static final int DATE = 0x90;
  private static final int TIMESTAMP = 0xA0;
  private static final int OTHER = 0xB0;
  private static final int END = 0x00;
  private static final int AFTER_ALL = 0xFF;

  static final byte[] NOTHING = {};

  private KeyBytes() {}

  /** Stands in an index for an array without elements: equal to no queried value. */
  enum EmptyArray {
    INSTANCE
  }

  static byte[] of(@Nullable Object value) {
    Writer out = new Writer();
    out.value(value);
    return out.toByteArray();
  }

  /** The bytes that begin the key of every value of the same type as {@code value}. */
  static byte[] type(Object value) {
    return Arrays.copyOf(of(value), 1);
  }

  /**
   * The bytes that {@code value} shares with its nearest neighbours: of a number only what a double
   * can tell apart, because a query compares two decimals exactly. A scan between such bounds finds
   * a little more than the range, never less.
   */
  static byte[] bound(Object value) {
    byte[] bytes = of(value);
    return value instanceof Number ? Arrays.copyOf(bytes, 1 + Long.BYTES) : bytes;
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** Greater than every key that begins with {@code prefix}. */
  static byte[] after(byte[] prefix) {
    byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
    end[prefix.length] = (byte) AFTER_ALL;
    return end;
  }

  private static final class Writer extends ByteArrayOutputStream {

    Writer() {
      super(64);
    }

    void value(@Nullable Object value) {
      switch (value) {
        case null -> write(NULL);
        case Missing missing -> write(NULL);
        case EmptyArray empty -> write(EMPTY_ARRAY);
        case Number number -> number(number);
        case String text -> tagged(STRING, text);
        case Boolean truth -> {
          write(BOOLEAN);
          write(truth ? 1 : 0);
        }
        case Instant instant -> {
          write(DATE);
          signed(instant.toEpochMilli());
        }
        case ObjectId id -> {
          write(OBJECT_ID);
          writeBytes(id.toByteArray());
        }
        case UUID uuid -> uuid(UUID_TAG, uuid);
        case LegacyUUID uuid -> uuid(LEGACY_UUID_TAG, uuid.getUuid());
        case BsonTimestamp timestamp -> {
          write(TIMESTAMP);
          unsigned(timestamp.getValue());
        }
        case BinData binary -> {
          write(BINARY);
          unsigned(binary.getData().length);
          writeBytes(binary.getData());
        }
        case Map<?, ?> document -> document(document);
        case Collection<?> array -> array(array);
        default -> {
          tagged(OTHER, value.getClass().getName());
          text(value.toString());
        }
      }
    }

    /** The double, then what a long has beyond it: longs above 2^53 stay distinct. */
    private void number(Number number) {
      double value = number.doubleValue();
      if (value == 0) {
        value = 0; // a negative zero is a zero
      }
      long bits = Double.doubleToLongBits(value);
      write(NUMBER);
      unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
      signed(number instanceof Long exact ? exact - (long) value : 0);
    }

    private void document(Map<?, ?> document) {
      write(DOCUMENT);
      document.forEach(
          (name, value) -> {
            tagged(STRING, String.valueOf(name));
            value(value);
          });
      write(END);
    }

    private void array(Collection<?> array) {
      write(ARRAY);
      array.forEach(this::value);
      write(END);
    }

    private void uuid(int tag, UUID uuid) {
      write(tag);
      text(uuid.toString());
    }

    private void tagged(int tag, String text) {
      write(tag);
      text(text);
    }

    /**
     * UTF-8 of each UTF-16 unit, which sorts as {@link String#compareTo} does; 0 and 1 are escaped
     * so that 0 can end the text.
     */
    private void text(String text) {
      for (int i = 0; i < text.length(); i++) {
        char unit = text.charAt(i);
        if (unit <= 1) {
          write(1);
          write(unit + 1);
        } else if (unit < 0x80) {
          write(unit);
        } else if (unit < 0x800) {
          write(0xC0 | unit >> 6);
          write(0x80 | unit & 0x3F);
        } else {
          write(0xE0 | unit >> 12);
          write(0x80 | unit >> 6 & 0x3F);
          write(0x80 | unit & 0x3F);
        }
      }
      write(END);
    }

    private void signed(long value) {
      unsigned(value ^ Long.MIN_VALUE);
    }

    private void unsigned(long value) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        write((int) (value >>> shift));
      }
    }
  }
}
