package clinic.sura.platform.aggregate;

import clinic.sura.platform.aggregate.AlreadyDone.KeptAnswer;
import clinic.sura.platform.outbox.Outbox;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;

/** How an aggregate, its outbox and its causes become one document. */
final class AggregateBson<D extends Record & AggregateDocument> {

  static final String ANSWERS = "answers";
  static final String HANDLED_EVENTS = "handledEvents";

  /** A client that repeats a command does so within its next few commands. */
  private static final int ANSWERS_KEPT = 20;

  private static final int HANDLED_EVENTS_KEPT = 100;

  private final Codec<D> codec;
  private final Set<String> fields;
  private final Function<Object, String> json;

  AggregateBson(Class<D> type, Codec<D> codec, Function<Object, String> json) {
    this.codec = codec;
    this.json = json;
    this.fields =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("id"))
            .collect(Collectors.toUnmodifiableSet());
  }

  D read(BsonDocument document) {
    return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  BsonDocument insert(D document, List<BsonDocument> events, Cause.Written cause) {
    BsonDocument whole = encode(document);
    if (!events.isEmpty()) {
      whole.put(Outbox.FIELD, new BsonArray(events));
      whole.put(Outbox.PENDING, BsonBoolean.TRUE);
      whole.put(Outbox.SINCE, events.getFirst().get("time"));
    }
    switch (cause) {
      case Cause.Written.ForRequest request ->
          whole.put(ANSWERS, new BsonArray(List.of(answer(request, document.version()))));
      case Cause.Written.ForEvent(String eventId) ->
          whole.put(HANDLED_EVENTS, new BsonArray(List.of(new BsonString(eventId))));
      case Cause.Written.ForNothing _ -> {}
    }
    return whole;
  }

  Bson update(D document, List<BsonDocument> events, Cause.Written cause) {
    BsonDocument set = encode(document);
    set.remove("_id");
    BsonDocument unset = new BsonDocument();
    fields.stream()
        .filter(field -> !set.containsKey(field))
        .forEach(field -> unset.put(field, new BsonString("")));
    BsonDocument push = new BsonDocument();
    BsonDocument update = new BsonDocument("$set", set);
    if (!events.isEmpty()) {
      push.put(Outbox.FIELD, new BsonDocument("$each", new BsonArray(events)));
      set.put(Outbox.PENDING, BsonBoolean.TRUE);
      update.put("$min", new BsonDocument(Outbox.SINCE, events.getFirst().get("time")));
    }
    switch (cause) {
      case Cause.Written.ForRequest request ->
          push.put(ANSWERS, lastOf(answer(request, document.version()), ANSWERS_KEPT));
      case Cause.Written.ForEvent(String eventId) ->
          push.put(HANDLED_EVENTS, lastOf(new BsonString(eventId), HANDLED_EVENTS_KEPT));
      case Cause.Written.ForNothing _ -> {}
    }
    if (!unset.isEmpty()) {
      update.put("$unset", unset);
    }
    if (!push.isEmpty()) {
      update.put("$push", push);
    }
    return update;
  }

  Optional<KeptAnswer> keptAnswer(BsonDocument stored, IdempotencyKey key) {
    for (BsonValue value : stored.getArray(ANSWERS, new BsonArray())) {
      BsonDocument answer = value.asDocument();
      if (answer.getString("key").getValue().equals(key.value())) {
        if (!answer.getString("requestHash").getValue().equals(key.requestHash())) {
          throw new KeyReused(key.value());
        }
        return Optional.of(
            new KeptAnswer(
                answer.getInt32("status").getValue(),
                answer.getString("body").getValue(),
                answer.getInt64("version").getValue()));
      }
    }
    return Optional.empty();
  }

  boolean hasHandled(BsonDocument stored, String eventId) {
    return stored.getArray(HANDLED_EVENTS, new BsonArray()).contains(new BsonString(eventId));
  }

  private BsonDocument encode(D document) {
    BsonDocument encoded = new BsonDocument();
    codec.encode(new BsonDocumentWriter(encoded), document, EncoderContext.builder().build());
    return encoded;
  }

  private BsonDocument answer(Cause.Written.ForRequest request, long version) {
    return new BsonDocument("key", new BsonString(request.key().value()))
        .append("requestHash", new BsonString(request.key().requestHash()))
        .append("status", new BsonInt32(request.answer().status()))
        .append("body", new BsonString(json.apply(request.answer().body())))
        .append("version", new BsonInt64(version));
  }

  private static BsonDocument lastOf(BsonValue added, int kept) {
    return new BsonDocument("$each", new BsonArray(List.of(added)))
        .append("$slice", new BsonInt32(-kept));
  }
}
