package clinic.sura.treatment.vial.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vials;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoVials implements Vials {

  private static final int AT_ONCE = 500;
  private static final Bson DAYS = new Document("$gte", "0").append("$lt", ":");

  private final AggregateCollection<VialDocument> vials;

  MongoVials(Aggregates aggregates) {
    vials = aggregates.collection("vials", VialDocument.class);
    vials.createIndex(ascending("clinicId", "stage"));
    vials.createIndex(ascending("clinicId", "draws.sessionId"));
    vials.createIndex(ascending("clinicId", "product", "lot"));
    vials.createIndex(ascending("clinicId", "disposal.at"));
  }

  @Override
  public Optional<Vial> find(String clinicId, String id) {
    return vials.find(clinicId, id).map(VialDocument::vial);
  }

  @Override
  public Vial load(String clinicId, String id, Cause<Vial> cause) {
    return vials.load(clinicId, id, cause).vial();
  }

  @Override
  public List<Vial> all(String clinicId, Collection<String> ids) {
    return ids.isEmpty() ? List.of() : query(and(in("_id", ids), eq("clinicId", clinicId)));
  }

  @Override
  public List<Vial> drawnBy(String clinicId, String sessionId) {
    return query(and(eq("clinicId", clinicId), eq("draws.sessionId", sessionId)));
  }

  @Override
  public List<Vial> ofLot(String clinicId, Product product, String lot) {
    return query(and(eq("clinicId", clinicId), eq("product", product.name()), eq("lot", lot)));
  }

  @Override
  public List<Vial> quarantined(String clinicId) {
    return query(and(eq("clinicId", clinicId), eq("stage", VialDocument.QUARANTINED)));
  }

  /**
   * Days sort before the names of all other stages, so that one range of the index holds the
   * reconstituted vials that are neither used up nor put aside: as few as somebody forgot to
   * discard, whatever the years have brought beside. Both its ends are in one document: two
   * conditions would be two ranges to the embedded database.
   */
  @Override
  public List<Vial> kept(String clinicId) {
    Bson clinic = eq("clinicId", clinicId);
    List<Vial> found =
        query(
            or(
                and(clinic, eq("stage", VialDocument.SEALED)),
                and(clinic, new Document("stage", DAYS))));
    restage(found.stream().filter(Vial::isUsedUp).limit(AT_ONCE).toList());
    return found.stream().filter(vial -> !vial.isUsedUp()).toList();
  }

  /** Earlier versions left used up vials under their day: stored once more, none is met again. */
  private void restage(List<Vial> usedUp) {
    try {
      saveAll(usedUp.stream().map(Vial::next).toList());
    } catch (StaleVersion changed) {
      // Whoever was faster has stored its stage.
    }
  }

  @Override
  public List<Vial> discardedSince(String clinicId, Instant from) {
    return query(and(eq("clinicId", clinicId), gte("disposal.at", from)));
  }

  @Override
  public List<Vial> inUse(String clinicId, Instant reconstitutedAfter, Instant now) {
    List<String> stages = new ArrayList<>(List.of(VialDocument.SEALED));
    LocalDate from = LocalDate.ofInstant(reconstitutedAfter, ZoneOffset.UTC);
    LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC);
    from.datesUntil(until.plusDays(1)).map(LocalDate::toString).forEach(stages::add);
    return query(and(eq("clinicId", clinicId), in("stage", stages)));
  }

  @Override
  public void each(String clinicId, Consumer<Vial> vial, Consumer<String> unbalanced) {
    for (VialDocument document :
        vials.documents().find(eq("clinicId", clinicId)).batchSize(AT_ONCE)) {
      Vial read;
      try {
        read = document.vial();
      } catch (IllegalArgumentException | IllegalStateException | DateTimeException unheardOf) {
        unbalanced.accept(document.id());
        continue;
      }
      vial.accept(read);
    }
  }

  @Override
  public void insert(Vial vial, Cause<Vial> cause) {
    vials.insert(VialDocument.of(vial), List.of(), cause.of(vial));
  }

  @Override
  public void save(Vial vial, Cause<Vial> cause) {
    vials.save(VialDocument.of(vial), List.of(), cause.of(vial));
  }

  @Override
  public void saveAll(List<Vial> changed) {
    vials.saveAll(changed.stream().map(VialDocument::of).toList());
  }

  private List<Vial> query(Bson filter) {
    List<Vial> found = new ArrayList<>();
    vials
        .documents()
        .find(filter)
        .batchSize(AT_ONCE)
        .forEach(document -> found.add(document.vial()));
    found.sort(Comparator.comparing(Vial::receivedAt).thenComparing(Vial::id));
    return found;
  }
}
