package clinic.sura.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AlreadyDone.KeptAnswer;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.outbox.Outbox;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind of aggregate. Every write is one atomic write of one document that
 * holds the new state, the events of the change (its outbox) and the cause of the change.
 *
 * <p>The fields {@code version}, {@code outbox}, {@code outboxPending}, {@code answers} and {@code
 * handledEvents} belong to this class; a document record names only {@code version} of them.
 *
 * @param <D> the record that a document is read into
 */
public final class AggregateCollection<D extends Record & AggregateDocument> {

  private final MongoCollection<D> documents;
  private final MongoCollection<BsonDocument> raw;
  private final AggregateBson<D> bson;
  private final Outbox outbox;
  private final FailPoints failPoints;

  AggregateCollection(
      MongoCollection<BsonDocument> raw,
      Class<D> type,
      AggregateBson<D> bson,
      Outbox outbox,
      FailPoints failPoints) {
    this.raw = raw;
    this.documents = raw.withDocumentClass(type);
    this.bson = bson;
    this.outbox = outbox;
    this.failPoints = failPoints;
    outbox.register(raw);
  }

  /** For queries; write through this class only. */
  public MongoCollection<D> documents() {
    return documents;
  }

  public void createIndex(Bson keys) {
    raw.createIndex(keys);
  }

  public void createUniqueIndex(Bson keys) {
    raw.createIndex(keys, new IndexOptions().unique(true));
  }

  public Optional<D> find(String clinicId, String id) {
    return Optional.ofNullable(documents.find(byId(clinicId, id)).first());
  }

  /** Those of several that exist, in one call; whatever is another clinic's is none of them. */
  public List<D> findAll(Collection<AggregateId> ids) {
    List<D> found = new ArrayList<>();
    if (ids.isEmpty()) {
      return found;
    }
    Set<AggregateId> asked = Set.copyOf(ids);
    // By the ids alone: they are unique over all clinics, and their index finds each at one look.
    for (D document : documents.find(in("_id", asked.stream().map(AggregateId::id).toList()))) {
      if (asked.contains(new AggregateId(document.clinicId(), document.id()))) {
        found.add(document);
      }
    }
    return found;
  }

  /**
   * Reads one.
   *
   * @throws NotFound if this clinic has none of that id
   */
  public D get(String clinicId, String id) {
    return find(clinicId, id).orElseThrow(() -> notFound(id));
  }

  /**
   * Reads one to change it.
   *
   * @throws NotFound if this clinic has none of that id
   * @throws AlreadyDone if the document shows that the cause had its effect
   * @throws KeyReused if the key of the cause came with another request
   */
  public D load(String clinicId, String id, Cause<?> cause) {
    return find(clinicId, id, cause).orElseThrow(() -> notFound(id));
  }

  /** As {@link #load}, where the aggregate may not exist yet. */
  public Optional<D> find(String clinicId, String id, Cause<?> cause) {
    BsonDocument document = raw.find(byId(clinicId, id)).first();
    if (document == null) {
      return Optional.empty();
    }
    refuseIfDone(document, cause);
    return Optional.of(bson.read(document));
  }

  /**
   * Stores a new aggregate with its events.
   *
   * @throws AlreadyDone if it exists because of the same cause
   * @throws KeyReused if it exists because of another request with the same key
   * @throws DuplicateClaim if another unique index refuses it
   */
  public void insert(D document, List<? extends ClinicEvent> events, Cause.Written cause) {
    if (document.version() != 1) {
      throw new IllegalArgumentException(
          "A new aggregate has version 1, not " + document.version());
    }
    BsonDocument whole = bson.insert(document, outbox.entries(raw, document.id(), events), cause);
    failPoints.reach(FailPoints.BEFORE_WRITE);
    try {
      raw.insertOne(whole);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      explainDuplicate(document, cause);
      throw new DuplicateClaim("insert into " + raw.getNamespace().getCollectionName());
    }
    failPoints.reach(FailPoints.AFTER_WRITE);
    outbox.publishSoon(raw, whole);
  }

  /**
   * Stores new aggregates that cause no events, in one call; each of them is a write of its own.
   *
   * @throws AlreadyDone if one exists; all others are stored even so
   */
  public void insertAll(List<D> added) {
    if (added.isEmpty()) {
      return;
    }
    List<BsonDocument> wholes =
        added.stream()
            .map(document -> bson.insert(document, List.of(), new Cause.Written.ForNothing()))
            .toList();
    failPoints.reach(FailPoints.BEFORE_WRITE);
    try {
      raw.insertMany(wholes, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .allMatch(
              error ->
                  ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
        throw new AlreadyDone(null);
      }
      throw e;
    }
    failPoints.reach(FailPoints.AFTER_WRITE);
  }

  /**
   * Stores the next version of an aggregate with its events.
   *
   * @throws StaleVersion if the stored version is not the one before
   * @throws AlreadyDone if the same cause wrote it in the meantime
   * @throws DuplicateClaim if a unique index refuses it
   */
  public void save(D document, List<? extends ClinicEvent> events, Cause.Written cause) {
    Bson update = bson.update(document, outbox.entries(raw, document.id(), events), cause);
    Bson filter = before(document);
    if (cause instanceof Cause.Written.ForEvent(String eventId)) {
      filter = and(filter, ne(AggregateBson.HANDLED_EVENTS, eventId));
    }
    failPoints.reach(FailPoints.BEFORE_WRITE);
    BsonDocument written = findOneAndUpdate(filter, update);
    if (written == null) {
      BsonDocument stored = raw.find(byId(document.clinicId(), document.id())).first();
      if (stored != null) {
        refuseIfDone(stored, cause);
      }
      throw new StaleVersion("version " + (document.version() - 1) + " is not the latest");
    }
    failPoints.reach(FailPoints.AFTER_WRITE);
    outbox.publishSoon(raw, written);
  }

  /**
   * Stores the next version of several aggregates without events, in one call; each of them is a
   * write of its own.
   *
   * @throws StaleVersion if one of them is not the next any more; all others are stored even so
   */
  public void saveAll(List<D> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<UpdateOneModel<BsonDocument>> updates =
        changed.stream()
            .map(
                document ->
                    new UpdateOneModel<BsonDocument>(
                        before(document),
                        bson.update(document, List.of(), new Cause.Written.ForNothing())))
            .toList();
    failPoints.reach(FailPoints.BEFORE_WRITE);
    var written = raw.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    failPoints.reach(FailPoints.AFTER_WRITE);
    if (written.getMatchedCount() < changed.size()) {
      throw new StaleVersion("some of " + changed.size() + " versions are not the next any more");
    }
  }

  private @Nullable BsonDocument findOneAndUpdate(Bson filter, Bson update) {
    try {
      return raw.findOneAndUpdate(
          filter,
          update,
          new FindOneAndUpdateOptions()
              .returnDocument(ReturnDocument.AFTER)
              .projection(Projections.include(Outbox.FIELD, "version")));
    } catch (MongoCommandException | DuplicateKeyException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        throw new DuplicateClaim("update of " + raw.getNamespace().getCollectionName());
      }
      throw e;
    }
  }

  private void explainDuplicate(D document, Cause.Written cause) {
    BsonDocument stored = raw.find(byId(document.clinicId(), document.id())).first();
    if (stored != null) {
      refuseIfDone(stored, cause);
      throw new AlreadyDone(null);
    }
  }

  private void refuseIfDone(BsonDocument stored, Cause<?> cause) {
    switch (cause) {
      case Cause.Request<?> request -> refuseIfAnswered(stored, request.key());
      case Cause.Event<?>(String eventId) -> refuseIfHandled(stored, eventId);
      case Cause.None<?> _ -> {}
    }
  }

  private void refuseIfDone(BsonDocument stored, Cause.Written cause) {
    switch (cause) {
      case Cause.Written.ForRequest request -> refuseIfAnswered(stored, request.key());
      case Cause.Written.ForEvent(String eventId) -> refuseIfHandled(stored, eventId);
      case Cause.Written.ForNothing _ -> {}
    }
  }

  private void refuseIfAnswered(BsonDocument stored, IdempotencyKey key) {
    Optional<KeptAnswer> answer = bson.keptAnswer(stored, key);
    if (answer.isPresent()) {
      throw new AlreadyDone(answer.get());
    }
  }

  private void refuseIfHandled(BsonDocument stored, String eventId) {
    if (bson.hasHandled(stored, eventId)) {
      throw new AlreadyDone(null);
    }
  }

  private NotFound notFound(String id) {
    return new NotFound(raw.getNamespace().getCollectionName() + "/" + id);
  }

  private Bson before(D document) {
    return and(byId(document.clinicId(), document.id()), eq("version", document.version() - 1));
  }

  private static Bson byId(String clinicId, String id) {
    return and(eq("_id", id), eq("clinicId", clinicId));
  }
}
