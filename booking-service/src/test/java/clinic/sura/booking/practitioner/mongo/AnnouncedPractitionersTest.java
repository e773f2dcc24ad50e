package clinic.sura.booking.practitioner.mongo;

import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.reachedAt;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.Examples;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.setup.Edit;
import clinic.sura.events.booking.PractitionerDescribed;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The treatment service holds signatures against credentials: it hears of every practitioner. */
@ServiceTest
class AnnouncedPractitionersTest {

  private static final Edit EDIT = new Edit("Wanida", Instant.parse("2026-12-01T02:00:00Z"));

  @Autowired MongoDatabase database;
  @Autowired Practitioners practitioners;
  @Autowired MongoPractitioners stored;
  @Autowired TestEvents events;

  @Test
  void a_description_is_told_with_its_credentials() {
    Practitioner first =
        reachedAt(practitioner("dr-told"), "dr.told@clinic.example", "+66812345678").withVersion(1);

    practitioners.save(first, EDIT);

    PractitionerDescribed told = awaitVersion("dr-told", 1);
    assertThat(told.name()).isEqualTo(first.name());
    assertThat(told.active()).isTrue();
    assertThat(told.email()).isEqualTo("dr.told@clinic.example");
    assertThat(told.phone()).isEqualTo("+66812345678");
    assertThat(told.credentials())
        .singleElement()
        .satisfies(
            credential -> {
              assertThat(credential.kind()).isEqualTo(first.credentials().getFirst().kind());
              assertThat(credential.validUntil())
                  .isEqualTo(first.credentials().getFirst().validUntil());
            });
  }

  @Test
  void one_who_was_described_before_is_told_of_once() {
    practitioners.save(practitioner("dr-earlier").withVersion(1), EDIT);
    String key = PractitionerDocument.key(Examples.CLINIC, "dr-earlier");
    database.getCollection("practitioners").updateOne(eq("_id", key), Updates.unset("announced"));

    stored.announceEarlier();
    stored.announceEarlier();

    awaitVersion("dr-earlier", 2);
    assertThat(practitioners.find(Examples.CLINIC, "dr-earlier").orElseThrow().version())
        .isEqualTo(2);
    assertThat(practitioners.lastEdit(Examples.CLINIC, "dr-earlier")).contains(EDIT);
  }

  private PractitionerDescribed awaitVersion(String id, long version) {
    return events.await(
        PractitionerDescribed.class,
        event -> event.practitionerId().equals(id) && event.version() == version);
  }
}
