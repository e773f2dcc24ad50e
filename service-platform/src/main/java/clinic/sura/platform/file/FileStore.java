package clinic.sura.platform.file;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * The files of one kind, one for each record, in GridFS. A file is kept before its record is
 * written: what a process that died has left behind is replaced when the record comes again.
 */
public final class FileStore {

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
