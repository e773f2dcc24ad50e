package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.TestInfrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that is older than the chains keeps its old entries, and gets no others. */
class AuditBeginningTest {

  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  private static final int OLD = 5;

  private MongoClient client;
  private MongoDatabase database;
  private MongoCollection<AuditEntry> entries;

  @BeforeEach
  void writeSomeWithoutChains() {
    client = MongoClients.create(TestInfrastructure.mongodbUri());
    database = client.getDatabase("audit-" + UUID.randomUUID());
    entries = database.getCollection("audit", AuditEntry.class);
    for (int i = 0; i < OLD; i++) {
      entries.insertOne(entry(START.plusSeconds(i)));
    }
  }

  @AfterEach
  void stop() {
    database.drop();
    client.close();
  }

  private static AuditEntry entry(Instant at) {
    return new AuditEntry(
        new ObjectId(),
        "clinic",
        at,
        "s",
        "Somebody",
        Set.of("NURSE"),
        "READ",
        "Chart",
        "/api/x",
        Map.of(),
        null,
        null,
        null,
        null,
        null);
  }

  /** As the process does that is the first to know of chains, or of their beginning. */
  private void run(Instant now) {
    try (AuditChains chains = new AuditChains(database, Clock.fixed(now, ZoneOffset.UTC))) {
      chains.append(entry(now));
      chains.append(entry(now));
    }
  }

  private List<String> findings() {
    return new VerifyAudit(database)
        .verify(new KeptEnds(List.of())).findings().stream()
            .map(each -> "%s %d/%d".formatted(each.wrong(), each.chain(), each.number()))
            .toList();
  }

  @Test
  void old_entries_are_counted_once_and_are_no_findings() {
    run(START.plusSeconds(60));
    run(START.plusSeconds(120));

    assertThat(findings()).isEmpty();
    assertThat(new VerifyAudit(database).verify(new KeptEnds(List.of())).unchained())
        .isEqualTo(OLD);
  }

  @Test
  void one_more_old_entry_is_found_and_a_young_one_by_its_id() {
    run(START.plusSeconds(60));
    entries.insertOne(entry(START.plusSeconds(2)));
    assertThat(findings()).containsExactly("CHANGED 0/0");

    AuditEntry young = entry(START.plusSeconds(61));
    entries.insertOne(young);
    assertThat(findings()).containsExactlyInAnyOrder("CHANGED 0/0", "UNCHAINED 0/0");
    assertThat(new VerifyAudit(database).verify(new KeptEnds(List.of())).findings())
        .anyMatch(finding -> young.id().equals(finding.entryId()));
  }

  @Test
  void an_old_entry_that_is_changed_taken_out_or_another_one_instead_is_found() {
    run(START.plusSeconds(60));
    AuditEntry one = entries.find().sort(Sorts.ascending("_id")).first();

    entries.updateOne(eq("_id", one.id()), Updates.set("path", "/api/y"));
    assertThat(findings()).containsExactly("CHANGED 0/0");
    entries.deleteOne(eq("_id", one.id()));
    assertThat(findings()).containsExactly("MISSING 0/0");
    entries.insertOne(entry(one.at()));
    assertThat(findings()).containsExactly("CHANGED 0/0");
  }

  @Test
  void counting_anew_does_not_make_a_forged_entry_an_old_one() {
    run(START.plusSeconds(60));
    entries.insertOne(entry(START.plusSeconds(2)));
    database.getCollection("auditChains").deleteOne(eq("_id", 0L));
    run(START.plusSeconds(120));

    assertThat(findings()).contains("NOT_LINKED 1/1");
  }

  @Test
  void chains_from_before_the_beginning_was_noted_stay_as_they_are() {
    run(START.plusSeconds(60));
    database.drop();
    entries.insertOne(entry(START));
    String start = AuditHash.ofChain(1);
    AuditEntry first = entry(START.plusSeconds(10));
    AuditLink link = new AuditLink(1, 1, start, AuditHash.of(first, 1, 1, start));
    entries.insertOne(first.linked(link));
    database
        .getCollection("auditChains", AuditChain.class)
        .insertOne(new AuditChain(1L, 1, link.hash(), first.at()));
    entries.insertOne(entry(START.plusSeconds(20)));

    run(START.plusSeconds(60));

    assertThat(findings())
        .as("the one that is younger than the chain")
        .containsExactly("UNCHAINED 0/0");
    assertThat(new VerifyAudit(database).verify(new KeptEnds(List.of())).unchained()).isEqualTo(1);
  }
}
