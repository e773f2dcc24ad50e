package clinic.sura.platform.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import clinic.sura.platform.person.PersonalRecords.Kind;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Gives out every record of a person as it is kept, so that what a later version of the service
 * keeps is given out, too. Parts of a record that are about somebody else are left out.
 */
final class ExportPerson {

  /** What is of use to the service alone: it says nothing that does not stand beside it. */
  private static final Set<String> OF_NO_USE =
      Set.of(
          "outbox",
          "outboxPending",
          "outboxSince",
          "answers",
          "handledEvents",
          "claims",
          "searchText",
          "searchKeys",
          "searchScheme",
          "sortKey");

  private static final List<String> NAMES_OF_PATIENTS =
      List.of("patientId", "replacedId", "survivorId");

  private final MongoDatabase database;
  private final PersonalRecords records;

  ExportPerson(MongoDatabase database, PersonalRecords records) {
    this.database = database;
    this.records = records;
  }

  /** The records by kind; kinds that there are none of are left out. */
  Map<String, List<Map<String, Object>>> recordsOf(String clinicId, Set<String> ids) {
    Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
    for (Kind kind : records.kinds()) {
      List<Map<String, Object>> ofKind = new ArrayList<>();
      database
          .getCollection(kind.collection())
          .find(and(eq("clinicId", clinicId), or(naming(kind, ids))))
          .sort(ascending("_id"))
          .forEach(document -> ofKind.add(bare(about(document, kind), ids)));
      if (!ofKind.isEmpty()) {
        found.put(kind.collection(), ofKind);
      }
    }
    return found;
  }

  /** Of what was entered in error, only that it was: why may name somebody else. */
  private static Document about(Document document, Kind kind) {
    if (document.get("enteredInError") instanceof Document error) {
      kind.contents().forEach(document::remove);
      error.remove("reason");
    }
    return document;
  }

  private static List<Bson> naming(Kind kind, Set<String> ids) {
    return kind.patientIds().stream().map(path -> in(path, ids)).toList();
  }

  private static Map<String, Object> bare(Map<?, ?> document, Set<String> ids) {
    Map<String, Object> bare = new LinkedHashMap<>();
    document.forEach(
        (name, value) -> {
          if (value != null
              && !OF_NO_USE.contains(String.valueOf(name))
              && !isOfOther(value, ids)) {
            bare.put(name.equals("_id") ? "id" : String.valueOf(name), plain(value, ids));
          }
        });
    return bare;
  }

  private static Object plain(Object value, Set<String> ids) {
    return switch (value) {
      case Document document -> bare(document, ids);
      case Collection<?> all ->
          all.stream().filter(each -> !isOfOther(each, ids)).map(each -> plain(each, ids)).toList();
      case Date date -> date.toInstant();
      case Decimal128 number -> number.bigDecimalValue();
      case ObjectId id -> id.toHexString();
      default -> value;
    };
  }

  /** Whether it names patients, and none of them is this person. */
  private static boolean isOfOther(@Nullable Object part, Set<String> ids) {
    if (!(part instanceof Document document)) {
      return false;
    }
    List<Object> named =
        NAMES_OF_PATIENTS.stream().map(document::get).filter(each -> each != null).toList();
    return !named.isEmpty() && named.stream().noneMatch(ids::contains);
  }
}
