package clinic.sura.infrastructure;

import clinic.sura.infrastructure.InfrastructureFailure.Reason;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The write commands since a checkpoint of the store, in the order in which they were carried out.
 *
 * <p>A file of records: length, checksum, the command as BSON. Its head names the checkpoint that
 * it follows, so that one that was left over from before is not carried out twice. Not for use by
 * several threads at once.
 */
final class Journal implements AutoCloseable {

  private static final long MAGIC = 0x53555241_4a524e31L;
  private static final int HEAD_BYTES = 2 * Long.BYTES;
  private static final int RECORD_HEAD_BYTES = 2 * Integer.BYTES;

  private final Path file;
  private final FileChannel channel;

  /** Where the last whole record ends. */
  private long end = HEAD_BYTES;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens a journal, or makes an empty one that follows nothing. */
  static Journal open(Path file) throws IOException {
    return new Journal(
        file,
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /**
   * Hands out its commands, if it follows that checkpoint. The last one is left out if its writing
   * was cut short: nobody was told that it is safe.
   *
   * @throws InfrastructureFailure if a record is damaged
   */
  void replay(long checkpoint, Consumer<Document> command) throws IOException {
    if (channel.size() < HEAD_BYTES) {
      return;
    }
    channel.position(0);
    end = HEAD_BYTES;
    ByteBuffer head = read(HEAD_BYTES);
    if (head.getLong() != MAGIC || head.getLong() != checkpoint) {
      return;
    }
    while (bytesLeft() >= RECORD_HEAD_BYTES) {
      ByteBuffer recordHead = read(RECORD_HEAD_BYTES);
      int length = recordHead.getInt();
      int checksum = recordHead.getInt();
      if (length > bytesLeft()) {
        break;
      }
      ByteBuffer bson = read(length);
      if (length < 0 || checksum(bson) != checksum) {
        throw new InfrastructureFailure(
            Reason.DATA_DAMAGED,
            "The journal " + file + " is damaged: restore a copy of the data or remove it");
      }
      command.accept(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson)));
      end = channel.position();
    }
    channel.truncate(end);
  }

  /** Forgets all commands: the store has them since this checkpoint. */
  void follow(long checkpoint) throws IOException {
    channel.truncate(0);
    end = 0;
    write(ByteBuffer.allocate(HEAD_BYTES).putLong(MAGIC).putLong(checkpoint).flip());
  }

  /** Hands a command to the operating system, which keeps it even if this process dies. */
  void append(Document command) throws IOException {
    ByteBuf bson = Unpooled.buffer(1024);
    try {
      BsonEncoder.encodeDocument(command, bson);
      ByteBuffer bytes = bson.nioBuffer();
      write(
          ByteBuffer.allocate(RECORD_HEAD_BYTES + bytes.remaining())
              .putInt(bytes.remaining())
              .putInt(checksum(bytes))
              .put(bytes)
              .flip());
    } finally {
      bson.release();
    }
  }

  long sizeBytes() {
    return end;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private long bytesLeft() throws IOException {
    return channel.size() - channel.position();
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.max(0, length));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    return bytes.flip();
  }

  private void write(ByteBuffer bytes) throws IOException {
    long position = end;
    try {
      while (bytes.hasRemaining()) {
        position += channel.write(bytes, position);
      }
      end = position;
    } finally {
      // Of what could not be written, nothing may stay in the way of what comes after it.
      if (position > end) {
        channel.truncate(end);
      }
    }
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.duplicate());
    return (int) sum.getValue();
  }
}
