package clinic.sura.booking.patient.mongo;

import clinic.sura.booking.patient.Merge;
import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A clinic's register of merges as it is stored; the id is the clinic's. */
public record MergeRegisterDocument(
    @BsonId String id, String clinicId, long version, List<MergeDocument> merges)
    implements AggregateDocument {

  public record MergeDocument(
      String replacedId,
      String survivorId,
      String reason,
      String by,
      Instant at,
      @Nullable String undoneBy,
      @Nullable Instant undoneAt) {

    static MergeDocument of(Merge merge) {
      Merge.Undone undone = merge.undone();
      return new MergeDocument(
          merge.replacedId(),
          merge.survivorId(),
          merge.reason(),
          merge.by(),
          merge.at(),
          undone == null ? null : undone.by(),
          undone == null ? null : undone.at());
    }

    Merge toMerge() {
      return new Merge(
          replacedId,
          survivorId,
          reason,
          by,
          at,
          undoneBy == null || undoneAt == null ? null : new Merge.Undone(undoneBy, undoneAt));
    }
  }

  static MergeRegisterDocument of(MergeRegister register) {
    return new MergeRegisterDocument(
        register.clinicId(),
        register.clinicId(),
        register.version(),
        register.merges().stream().map(MergeDocument::of).toList());
  }

  MergeRegister toRegister() {
    return new MergeRegister(
        clinicId, version, merges.stream().map(MergeDocument::toMerge).toList());
  }
}
