package clinic.sura.platform.file;

import clinic.sura.platform.digest.Sha256;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * The files of one kind, one for each record, in GridFS. A file is kept before its record is
 * written: what a process that died has left behind is replaced when the record comes again.
 */
public final class FileStore {

  private static final int AT_ONCE_BYTES = 64 * 1024;

  private final GridFSBucket files;

  /**
   * Opens the files of one kind.
   *
   * @param kind names the collections
   */
  public FileStore(MongoDatabase database, String kind) {
    files = GridFSBuckets.create(database, kind);
  }

  /** Keeps the file of a record; again, it replaces it. */
  public void keep(String clinicId, String recordId, byte[] content) {
    erase(clinicId, recordId);
    files.uploadFromStream(
        key(clinicId, recordId),
        recordId,
        new ByteArrayInputStream(content),
        new GridFSUploadOptions().metadata(new Document("clinicId", clinicId)));
  }

  /** The file of a record, if there is one. */
  public Optional<byte[]> read(String clinicId, String recordId) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      files.downloadToStream(key(clinicId, recordId), content);
    } catch (MongoGridFSException missing) {
      return Optional.empty();
    }
    return Optional.of(content.toByteArray());
  }

  /** The SHA-256 of the file of a record, if it is whole; it is read a part at a time. */
  public Optional<String> sha256(String clinicId, String recordId) {
    MessageDigest digest = Sha256.digest();
    try (InputStream content = files.openDownloadStream(key(clinicId, recordId))) {
      byte[] part = new byte[AT_ONCE_BYTES];
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        digest.update(part, 0, read);
      }
    } catch (MongoGridFSException missing) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  /** Erases the file of a record, if there is one. */
  public void erase(String clinicId, String recordId) {
    BsonValue key = key(clinicId, recordId);
    if (files.find(new Document("_id", key)).first() != null) {
      files.delete(key);
    }
  }

  private static BsonValue key(String clinicId, String recordId) {
    return new BsonString(clinicId + "/" + recordId);
  }
}
