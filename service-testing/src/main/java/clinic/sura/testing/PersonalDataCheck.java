package clinic.sura.testing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where a service keeps something of a person, whoever may have forgotten to say so. */
public final class PersonalDataCheck {

  /** Who saw what is given out beside the records. */
  private static final Set<String> TRAIL = Set.of("audit", "auditChains");

  private PersonalDataCheck() {}

  /** The collections with a document that names the patient anywhere, but for the audit trail. */
  public static Set<String> collectionsNaming(MongoDatabase database, String patientId) {
    Set<String> found = new TreeSet<>();
    for (String name : database.listCollectionNames()) {
      if (TRAIL.contains(name)) {
        continue;
      }
      for (Document document : database.getCollection(name).find()) {
        if (names(document, patientId)) {
          found.add(name);
          break;
        }
      }
    }
    return found;
  }

  private static boolean names(@Nullable Object value, String patientId) {
    return switch (value) {
      case Map<?, ?> document ->
          document.values().stream().anyMatch(each -> names(each, patientId));
      case Collection<?> all -> all.stream().anyMatch(each -> names(each, patientId));
      case String text -> text.contains(patientId);
      case null, default -> false;
    };
  }
}
