package clinic.sura.booking.patient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientQuery;
import clinic.sura.booking.patient.Patients;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoPatients implements Patients {

  /** More are not told apart by reading on, but by typing on. */
  private static final int MOST_FOUND = 200;

  private static final int MOST_SHARING = 500;

  private static final Bson SHOWN =
      Projections.exclude("searchKeys", "searchText", "outbox", "answers", "handledEvents");

  private final AggregateCollection<PatientDocument> collection;

  MongoPatients(Aggregates aggregates) {
    collection = aggregates.collection("patients", PatientDocument.class);
    collection.createIndex(Indexes.ascending("searchScheme"));
    new SearchKeysOfOldPatients(collection.documents()).makeAnew();
    collection.createUniqueIndex(Indexes.ascending("clinicId", "claims"));
    collection.createIndex(Indexes.ascending("clinicId", "sortKey"));
    collection.createIndex(Indexes.ascending("clinicId", "searchKeys"));
  }

  @Override
  public Optional<Patient> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(PatientDocument::toPatient);
  }

  @Override
  public Optional<Patient> find(String clinicId, String id, Cause<Patient> cause) {
    return collection.find(clinicId, id, cause).map(PatientDocument::toPatient);
  }

  @Override
  public List<Patient> withIds(String clinicId, Collection<String> ids) {
    return collection
        .documents()
        .find(and(in("_id", ids), eq("clinicId", clinicId)))
        .map(PatientDocument::toPatient)
        .into(new ArrayList<>());
  }

  @Override
  public List<Patient> sharing(String clinicId, Collection<String> keys) {
    return shown(and(eq("clinicId", clinicId), in("searchKeys", keys)))
        .limit(MOST_SHARING)
        .map(PatientDocument::toPatient)
        .into(new ArrayList<>());
  }

  @Override
  public void insert(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause) {
    collection.insert(PatientDocument.of(patient), events, cause.of(patient));
  }

  @Override
  public void save(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause) {
    collection.save(PatientDocument.of(patient), events, cause.of(patient));
  }

  @Override
  public Page search(String clinicId, String query, @Nullable String after, int limit) {
    PatientQuery wanted = PatientQuery.of(query);
    return wanted.terms().isEmpty()
        ? listed(clinicId, after, limit)
        : found(PatientFilters.tiers(clinicId, wanted), after, limit);
  }

  private Page listed(String clinicId, @Nullable String after, int limit) {
    Bson all = eq("clinicId", clinicId);
    List<PatientDocument> documents =
        shown(after == null ? all : and(all, gt("sortKey", after)))
            .sort(Sorts.ascending("sortKey"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    return page(
        documents.stream().map(each -> new Match(each, each.sortKey())).toList(), limit, false);
  }

  /** Sorting all that fit a common name would take long; nobody reads so many. */
  private Page found(List<Bson> tiers, @Nullable String after, int limit) {
    List<Match> matches = new ArrayList<>();
    for (int tier = 0; tier < tiers.size() && matches.size() < MOST_FOUND; tier++) {
      int left = MOST_FOUND - matches.size();
      List<PatientDocument> fitting = shown(tiers.get(tier)).limit(left).into(new ArrayList<>());
      fitting.sort(Comparator.comparing(PatientDocument::sortKey));
      for (PatientDocument document : fitting) {
        matches.add(new Match(document, tier + ":" + document.sortKey()));
      }
    }
    return page(
        matches.stream()
            .filter(match -> after == null || match.place().compareTo(after) > 0)
            .toList(),
        limit,
        matches.size() == MOST_FOUND);
  }

  private static Page page(List<Match> matches, int limit, boolean tooMany) {
    List<Match> shown = matches.subList(0, Math.min(limit, matches.size()));
    return new Page(
        shown.stream().map(match -> match.document().toPatient()).toList(),
        matches.size() > limit ? shown.getLast().place() : null,
        tooMany);
  }

  private FindIterable<PatientDocument> shown(Bson filter) {
    // What only the index reads, and what the platform keeps in a document, stays where it is.
    return collection.documents().find(filter).projection(SHOWN);
  }

  /**
   * Somebody found.
   *
   * @param place in the order of what was found, to go on from
   */
  private record Match(PatientDocument document, String place) {}
}
