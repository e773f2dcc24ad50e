package clinic.sura.treatment.protocol.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.treatment.protocol.ProtocolApproval;
import clinic.sura.treatment.protocol.ProtocolApprovals;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

@Component
class MongoProtocolApprovals implements ProtocolApprovals {

  private final MongoCollection<ApprovalDocument> collection;

  MongoProtocolApprovals(MongoDatabase database) {
    collection = database.getCollection("protocolApprovals", ApprovalDocument.class);
    collection.createIndex(ascending("clinicId", "at"));
  }

  /** An approval as stored; its id holds clinic, version and physician, so that it is one. */
  public record ApprovalDocument(
      @BsonId String id,
      String clinicId,
      String protocolId,
      String sha256,
      String physicianId,
      String physicianName,
      Instant at) {

    private static ApprovalDocument of(ProtocolApproval approval) {
      return new ApprovalDocument(
          String.join("/", approval.clinicId(), approval.protocolId(), approval.physicianId()),
          approval.clinicId(),
          approval.protocolId(),
          approval.sha256(),
          approval.physicianId(),
          approval.physicianName(),
          approval.at());
    }

    private ProtocolApproval toApproval() {
      return new ProtocolApproval(clinicId, protocolId, sha256, physicianId, physicianName, at);
    }
  }

  @Override
  public List<ProtocolApproval> of(String clinicId) {
    return collection
        .find(eq("clinicId", clinicId))
        .sort(ascending("at"))
        .map(ApprovalDocument::toApproval)
        .into(new ArrayList<>());
  }

  @Override
  public void keep(ProtocolApproval approval) {
    try {
      collection.insertOne(ApprovalDocument.of(approval));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
