package clinic.sura.infrastructure.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random documents, queries and changes: indexes may only change how fast the answer comes. */
class SameResultsWithIndexesTest {

  private static final List<String> PATHS =
      List.of("_id", "a", "b", "c.d", "tags", "items.lot", "items.n", "s", "clinic", "claims");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_operations_give_the_same_results_with_and_without_indexes(long seed) {
    Random random = new Random(seed);
    try (IndexedServer indexed = IndexedServer.inMemory();
        IndexedServer plain = IndexedServer.withoutIndexes()) {
      MongoCollection<Document> with = indexed.collection("things");
      MongoCollection<Document> without = plain.collection("things");
      unique(with);
      unique(without);
      for (int i = 0; i < 300; i++) {
        if (i == 100) {
          secondary(with);
        }
        Document added = document(random);
        expectSame(
            with,
            without,
            "insert " + added.toJson(),
            c -> c.insertOne(copy(added)).wasAcknowledged());
      }
      for (int i = 0; i < 1_000; i++) {
        operation(random, with, without);
      }
      expectSame(with, without, "all", c -> list(c, new Document()));
    }
  }

  private static void unique(MongoCollection<Document> collection) {
    collection.createIndex(
        new Document("clinic", 1).append("claims", 1), new IndexOptions().unique(true));
  }

  private static void secondary(MongoCollection<Document> c) {
    c.createIndex(new Document("a", 1));
    c.createIndex(new Document("b", 1).append("a", -1));
    c.createIndex(new Document("c.d", 1).append("b", 1));
    c.createIndex(new Document("tags", 1));
    c.createIndex(new Document("b", 1).append("tags", 1).append("c.d", 1));
    c.createIndex(new Document("items.lot", 1).append("items.n", 1));
    c.createIndex(new Document("s", 1), new IndexOptions().sparse(true));
  }

  private static void operation(
      Random random, MongoCollection<Document> with, MongoCollection<Document> without) {
    Document query = query(random, 0);
    String text = query.toJson();
    switch (random.nextInt(13)) {
      case 12 -> {
        Document projection = projection(random);
        expectSame(
            with,
            without,
            "projected " + projection.toJson() + " " + text,
            c -> sortedFields(c.find(query).projection(projection).into(new ArrayList<>())));
      }
      case 0, 1, 2, 3 -> expectSame(with, without, text, c -> list(c, query));
      case 4 ->
          expectSame(
              with,
              without,
              "sorted " + text,
              c ->
                  c.find(query)
                      .sort(new Document("b", 1).append("_id", -1))
                      .skip(1)
                      .limit(5)
                      .into(new ArrayList<>()));
      case 5 -> expectSame(with, without, "count " + text, c -> c.countDocuments(query));
      case 6 ->
          expectSame(
              with,
              without,
              "aggregate " + text,
              c ->
                  c.aggregate(
                          List.of(
                              Aggregates.match(query), Aggregates.project(new Document("b", 1))))
                      .into(new ArrayList<>()));
      case 7 -> {
        Document update = update(random);
        expectSame(
            with,
            without,
            "update " + text + " " + update.toJson(),
            c -> c.updateOne(query, update).getMatchedCount());
      }
      case 8 -> {
        Document update = update(random);
        expectSame(
            with,
            without,
            "find and update " + text + " " + update.toJson(),
            c ->
                c.findOneAndUpdate(
                    query,
                    update,
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
      }
      case 9 -> expectSame(with, without, "delete " + text, c -> c.deleteOne(query));
      case 10 -> {
        Document added = document(random);
        expectSame(
            with,
            without,
            "insert " + added.toJson(),
            c -> c.insertOne(copy(added)).wasAcknowledged());
      }
      default -> {
        Document replacement = document(random);
        replacement.remove("_id");
        expectSame(
            with,
            without,
            "replace " + text + " " + replacement.toJson(),
            c -> c.replaceOne(query, copy(replacement)).getMatchedCount());
      }
    }
  }

  private static void expectSame(
      MongoCollection<Document> with,
      MongoCollection<Document> without,
      String operation,
      Function<MongoCollection<Document>, Object> action) {
    assertThat(String.valueOf(result(with, action)))
        .as(operation)
        .isEqualTo(String.valueOf(result(without, action)));
  }

  private static Object result(
      MongoCollection<Document> collection, Function<MongoCollection<Document>, Object> action) {
    try {
      return action.apply(collection);
    } catch (MongoException e) {
      return e.getCode();
    }
  }

  private static List<Document> list(MongoCollection<Document> collection, Document query) {
    return collection.find(query).into(new ArrayList<>());
  }

  private static Document copy(Document document) {
    return new Document(document);
  }

  private static Document document(Random random) {
    Document document =
        new Document(
            "_id",
            random.nextInt(3) > 0 ? "id-" + random.nextInt(400) : (Object) random.nextInt(400));
    if (random.nextInt(5) > 0) {
      document.append("a", random.nextInt(4) == 0 ? array(random) : scalar(random));
    }
    if (random.nextInt(5) > 0) {
      document.append("b", scalar(random));
    }
    if (random.nextInt(4) > 0) {
      document.append(
          "c", random.nextInt(5) == 0 ? scalar(random) : new Document("d", scalar(random)));
    }
    if (random.nextInt(4) > 0) {
      document.append("tags", array(random));
    }
    if (random.nextInt(3) > 0) {
      List<Object> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(
            random.nextInt(8) == 0
                ? scalar(random)
                : new Document("lot", scalar(random)).append("n", random.nextInt(4)));
      }
      document.append("items", items);
    }
    if (random.nextInt(4) == 0) {
      document.append("s", scalar(random));
    }
    document.append("clinic", "clinic-" + random.nextInt(2));
    List<String> claims = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      claims.add("claim-" + random.nextInt(3_000));
    }
    return document.append("claims", claims.stream().distinct().toList());
  }

  /** Whole fields or parts of them, to give or to leave out, now and then with the id. */
  private static Document projection(Random random) {
    Object flag = random.nextBoolean() ? (Object) random.nextBoolean() : (Object) random.nextInt(2);
    Document projection = new Document();
    for (int i = random.nextInt(3); i > 0; i--) {
      projection.append(PATHS.get(1 + random.nextInt(PATHS.size() - 1)), flag);
    }
    if (random.nextInt(3) == 0) {
      projection.append("_id", random.nextBoolean());
    }
    return projection;
  }

  private static List<Map<String, Object>> sortedFields(List<Document> found) {
    return found.stream().<Map<String, Object>>map(TreeMap::new).toList();
  }

  private static List<Object> array(Random random) {
    List<Object> array = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(
          random.nextInt(15) == 0 ? Collections.singletonList(scalar(random)) : scalar(random));
    }
    return array;
  }

  private static Object scalar(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> new Date(1_000L * random.nextInt(6));
      case 3 -> (double) random.nextInt(6) - 0.5;
      case 4 -> (long) random.nextInt(6) - 3;
      case 5 -> Decimal128.parse(random.nextInt(6) + ".5");
      case 6 -> List.of("", "a", "ab", "b", "\u0000", "a\u0001", "é", "ไทย").get(random.nextInt(8));
      case 7 -> "x" + random.nextInt(5);
      default -> random.nextInt(6) - 2;
    };
  }

  private static Object value(Random random, String path) {
    return switch (path) {
      case "_id" ->
          random.nextInt(3) > 0
              ? "id-" + random.nextInt(400)
              : (Object) (double) random.nextInt(400);
      case "clinic" -> "clinic-" + random.nextInt(2);
      case "claims" -> "claim-" + random.nextInt(3_000);
      default -> scalar(random);
    };
  }

  private static Document query(Random random, int depth) {
    Document query = new Document();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      query.append(path, condition(random, path));
    }
    if (depth == 0 && random.nextInt(6) == 0) {
      query.append("$and", List.of(query(random, 1), query(random, 1)));
    }
    if (random.nextInt(8) == 0) {
      query.clear();
      query.append("items.lot", scalar(random)).append("items.n", random.nextInt(4));
    }
    if (depth == 0 && random.nextInt(6) == 0) {
      return new Document("$or", List.of(query(random, 1), query(random, 1)));
    }
    return query;
  }

  private static Object condition(Random random, String path) {
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> value(random, path);
      case 3 -> new Document("$eq", value(random, path));
      case 4, 5 -> {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(path.equals("claims") ? 100 : 5); i > 0; i--) {
          values.add(value(random, path));
        }
        yield new Document("$in", values);
      }
      case 6 -> new Document("$gte", value(random, path)).append("$lt", value(random, path));
      case 7 -> new Document(random.nextBoolean() ? "$gt" : "$lte", value(random, path));
      default -> new Document("$ne", value(random, path));
    };
  }

  private static Document update(Random random) {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Document("$set", new Document("a", scalar(random)).append("c.d", scalar(random)));
      case 1 -> new Document("$set", new Document("tags", array(random)));
      case 2 -> new Document("$unset", new Document("b", ""));
      case 3 ->
          new Document("$set", new Document("claims", List.of("claim-" + random.nextInt(3_000))));
      default ->
          new Document("$set", new Document("b", scalar(random)).append("s", scalar(random)));
    };
  }
}
