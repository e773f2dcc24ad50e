package clinic.sura.testing.toy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever is done to the audit trail afterwards is found, at its place. */
@ServiceTest
class AuditVerificationTest {

  @Autowired Api api;
  @Autowired MongoDatabase database;

  private MongoCollection<Document> entries;
  private MongoCollection<Document> register;
  private Document middle;

  @BeforeEach
  void writeSome() {
    entries = database.getCollection("audit");
    register = database.getCollection("auditChains");
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        readers.submit(() -> api.as("NURSE").get("/api/toys/" + UUID.randomUUID()));
      }
    }
    // The register follows within a second: only then is the end of a chain held.
    await().until(() -> register.find().into(new ArrayList<>()).stream().allMatch(this::isNoted));
    // A nurse's: what the verifications of other tests left must not be taken for one of these.
    middle =
        entries
            .find(and(eq("roles", "NURSE"), gt("link.number", 1L)))
            .into(new ArrayList<>())
            .stream()
            .filter(this::isFollowed)
            .findFirst()
            .orElseThrow();
  }

  private boolean isFollowed(Document entry) {
    Document link = entry.get("link", Document.class);
    return entries.countDocuments(
            and(
                eq("link.chain", link.getLong("chain")),
                eq("link.number", link.getLong("number") + 1)))
        > 0;
  }

  private boolean isNoted(Document chain) {
    return chain.getLong("_id") == 0
        || entries.countDocuments(eq("link.chain", chain.get("_id"))) == chain.getLong("entries");
  }

  private JsonNode verification() {
    return api.as("MANAGER").get("/api/audit/verification").expect(200).json();
  }

  private List<String> findings() {
    return places(verification());
  }

  private List<String> findingsAgainst(List<Map<String, Object>> ends) {
    return places(
        api.as("MANAGER").post("/api/audit/verification", Map.of("ends", ends)).expect(200).json());
  }

  private static List<String> places(JsonNode found) {
    return found
        .path("findings")
        .valueStream()
        .map(
            each ->
                "%s %d/%d"
                    .formatted(
                        each.path("wrong").asString(),
                        each.path("chain").asLong(),
                        each.path("number").asLong()))
        .toList();
  }

  private static long chain(Document entry) {
    return entry.get("link", Document.class).getLong("chain");
  }

  private static String place(Document entry) {
    return chain(entry) + "/" + entry.get("link", Document.class).getLong("number");
  }

  private void put(Document entry) {
    entries.replaceOne(eq("_id", entry.get("_id")), entry);
  }

  @Test
  void is_sound_as_it_was_written_whoever_wrote_at_a_time() {
    JsonNode found = verification();
    assertThat(found.path("findings")).isEmpty();
    assertThat(found.path("sound").asBoolean()).isTrue();
    assertThat(found.path("entries").asLong()).isGreaterThanOrEqualTo(40);
    api.as("NURSE").get("/api/audit/verification").expect(403);
  }

  @Test
  void finds_a_change_of_every_field() {
    Map<String, Object> changes =
        Map.ofEntries(
            Map.entry("clinicId", "another"),
            Map.entry("at", new Date(0)),
            Map.entry("subject", "another"),
            Map.entry("name", "Another"),
            Map.entry("roles", List.of("MANAGER")),
            Map.entry("action", "ANOTHER"),
            Map.entry("kind", "Another"),
            Map.entry("path", "/another"),
            Map.entry("ids", new Document("id", "another")),
            Map.entry("traceId", "another"),
            Map.entry("status", 299),
            Map.entry("patientIds", List.of("another")),
            Map.entry("everybody", true));
    assertThat(changes.keySet())
        .as("every field that an entry has but its id and its link")
        .containsAll(
            middle.keySet().stream()
                .filter(each -> !each.equals("_id") && !each.equals("link"))
                .toList());
    changes.forEach(
        (field, value) -> {
          Document changed = new Document(middle).append(field, value);
          put(changed);
          assertThat(findings()).as(field).containsExactly("CHANGED " + place(middle));
        });
    put(middle);
    assertThat(findings()).isEmpty();
  }

  @Test
  void finds_what_was_taken_out_and_put_in() {
    entries.deleteOne(eq("_id", middle.get("_id")));
    assertThat(findings()).containsExactly("MISSING " + place(middle));
    entries.insertOne(middle);

    Document forged = new Document(middle).append("_id", new ObjectId());
    entries.insertOne(forged);
    assertThat(findings()).isNotEmpty();
    entries.deleteOne(eq("_id", forged.get("_id")));
    assertThat(findings()).isEmpty();
  }

  @Test
  void finds_what_was_put_in_without_a_place_in_a_chain_whenever_it_says_it_was() {
    List.of(new Date(), middle.getDate("at"), new Date(0))
        .forEach(
            at -> {
              Document forged = new Document(middle).append("_id", new ObjectId()).append("at", at);
              forged.remove("link");
              entries.insertOne(forged);
              assertThat(findings()).as(at.toString()).containsExactly("UNCHAINED 0/0");
              assertThat(verification().at("/findings/0/entryId").asString())
                  .isEqualTo(forged.get("_id").toString());
              put(forged.append("link", new Document("chain", null)));
              assertThat(api.as("MANAGER").get("/api/audit/verification").status())
                  .as("an entry that nobody can read")
                  .isNotEqualTo(200);
              entries.deleteOne(eq("_id", forged.get("_id")));
            });
    assertThat(findings()).isEmpty();
  }

  @Test
  void finds_by_kept_ends_what_was_cut_off_or_made_anew_with_the_register() {
    List<Map<String, Object>> kept =
        verification()
            .path("heads")
            .valueStream()
            .map(
                head ->
                    Map.<String, Object>of(
                        "chain", head.path("chain").asLong(),
                        "entries", head.path("entries").asLong(),
                        "hash", head.path("hash").asString()))
            .toList();
    assertThat(kept).hasSizeGreaterThan(1).anyMatch(end -> end.get("chain").equals(0L));
    api.as("NURSE").get("/api/toys/" + UUID.randomUUID());
    assertThat(findingsAgainst(kept)).isEmpty();
    api.as("NURSE").post("/api/audit/verification", Map.of("ends", kept)).expect(403);

    long last =
        verification()
            .path("heads")
            .valueStream()
            .mapToLong(head -> head.path("chain").asLong())
            .max()
            .orElseThrow();
    Document row = register.find(eq("_id", last)).first();
    List<Document> all = entries.find(eq("link.chain", last)).into(new ArrayList<>());
    register.deleteOne(eq("_id", last));
    entries.deleteMany(eq("link.chain", last));
    assertThat(findings()).as("nothing is left to tell").isEmpty();
    assertThat(findingsAgainst(kept))
        .containsExactly("NOT_AS_KEPT " + last + "/" + row.get("entries"));
    register.insertOne(row);
    entries.insertMany(all);

    List<Map<String, Object>> another = new ArrayList<>(kept);
    another.add(Map.of("chain", last, "entries", 1, "hash", "0".repeat(64)));
    assertThat(findingsAgainst(another)).containsExactly("NOT_AS_KEPT " + last + "/1");
    assertThat(findingsAgainst(kept)).isEmpty();
  }

  @Test
  void refuses_ends_that_are_none() {
    for (Object ends :
        List.of(
            List.of(Map.of("chain", -1, "entries", 1, "hash", "0".repeat(64))),
            List.of(Map.of("chain", 1, "entries", 1, "hash", "short")),
            List.of(Map.of("chain", 1, "hash", "0".repeat(64))),
            "none")) {
      api.as("MANAGER").post("/api/audit/verification", Map.of("ends", ends)).expect(400);
    }
  }

  @Test
  void finds_that_the_register_was_made_to_know_of_entries_from_before_there_were_chains() {
    Document beginning = register.find(eq("_id", 0L)).first();
    register.deleteOne(eq("_id", 0L));
    assertThat(findings()).contains("NOT_IN_REGISTER 0/0");

    register.insertOne(new Document(beginning).append("seenAt", new Date()));
    assertThat(findings())
        .contains("NOT_LINKED 1/1")
        .contains("NOT_LINKED " + chain(middle) + "/1");

    register.replaceOne(eq("_id", 0L), beginning);
    assertThat(findings()).isEmpty();
  }

  @Test
  void finds_an_end_that_was_cut_off_and_a_chain_that_was_taken_out() {
    Document chain = register.find(eq("_id", chain(middle))).first();
    Document last =
        entries
            .find(and(eq("link.chain", chain(middle)), eq("link.number", chain.get("entries"))))
            .first();
    entries.deleteOne(eq("_id", last.get("_id")));
    assertThat(findings()).containsExactly("MISSING " + place(last));
    entries.insertOne(last);

    register.deleteOne(eq("_id", chain.get("_id")));
    assertThat(findings()).contains("NOT_IN_REGISTER " + chain.get("_id") + "/0");
    register.insertOne(chain);
    assertThat(findings()).isEmpty();
  }
}
