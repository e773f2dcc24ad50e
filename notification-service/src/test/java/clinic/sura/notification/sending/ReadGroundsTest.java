package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.sending.ReadGrounds.Asked;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.merge.PatientMerge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadGroundsTest {

  private static final String PHUKET = "phuket";
  private static final String AT = "2026-11-20T03:00:00Z";

  private final World world = new World();
  private final ReadGrounds grounds =
      new ReadGrounds(new PersonPreferences(world.preferences, world.merges), world.occasions);

  @Test
  void each_message_has_its_own_person_and_occasion() {
    knows(Given.CLINIC, "mei");
    knows(PHUKET, "lin");
    visit(Given.CLINIC, "mei", "1");
    visit(PHUKET, "lin", "2");
    session(PHUKET, "lin", "3");

    Asked meisVisit = asked(Given.CLINIC, "mei", "visit:1");
    Asked linsSession = asked(PHUKET, "lin", "session:3");
    Asked notHers = asked(PHUKET, "lin", "visit:1");
    Asked ofNobody = asked(Given.CLINIC, "nobody", "visit:1");
    var read = grounds.together(Set.of(meisVisit, linsSession, notHers, ofNobody));

    assertThat(read).containsOnlyKeys(meisVisit, linsSession, notHers);
    assertThat(read.get(meisVisit).person().preference().patientId()).isEqualTo("mei");
    assertThat(read.get(meisVisit).occasions()).extracting(Occasion::id).containsExactly("visit:1");
    assertThat(read.get(linsSession).person().preference().patientId()).isEqualTo("lin");
    assertThat(read.get(linsSession).occasions())
        .as("her visits, too: they name the clinic")
        .extracting(Occasion::id)
        .containsExactlyInAnyOrder("visit:2", "session:3");
    assertThat(read.get(notHers).occasions()).as("another clinic's").isEmpty();
  }

  @Test
  void while_the_record_that_stands_is_unknown_the_person_is_reached_by_the_other() {
    knows(Given.CLINIC, "mei-again");
    visit(Given.CLINIC, "mei-again", "1");
    world.merges.learn(new PatientMerge(Given.CLINIC, "mei-again", 1, "mei"));
    Asked asked = asked(Given.CLINIC, "mei-again", "visit:1");

    assertThat(grounds.together(Set.of(asked)).get(asked).person().preference().patientId())
        .isEqualTo("mei-again");

    knows(Given.CLINIC, "mei");
    var person = grounds.together(Set.of(asked)).get(asked).person();
    assertThat(person.preference().patientId()).isEqualTo("mei");
    assertThat(person.records()).containsExactlyInAnyOrder("mei", "mei-again");
  }

  @Test
  void many_that_are_read_together_are_told_what_each_would_be_told_alone() {
    Random random = new Random(7);
    Set<Asked> asked = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      String clinicId = i % 2 == 0 ? Given.CLINIC : PHUKET;
      String patient = "p" + i;
      if (random.nextInt(5) > 0) {
        knows(clinicId, patient);
      }
      if (random.nextInt(3) == 0) {
        String survivor = "p" + (i % 2 + 2 * random.nextInt(30));
        world.merges.learn(new PatientMerge(clinicId, patient, 1, survivor));
      }
      visit(clinicId, patient, "v" + i);
      session(clinicId, patient, "s" + i);
      asked.add(asked(clinicId, patient, "visit:v" + i));
      asked.add(asked(clinicId, patient, "session:s" + i));
      asked.add(asked(clinicId, patient, "visit:unheard-of"));
    }

    Map<Asked, Grounds> alone = new HashMap<>();
    asked.forEach(each -> alone.putAll(grounds.together(Set.of(each))));
    Map<Asked, Grounds> together = grounds.together(asked);

    assertThat(together).containsOnlyKeys(alone.keySet()).hasSizeLessThan(asked.size());
    assertThat(together)
        .allSatisfy(
            (each, read) -> {
              Grounds own = alone.get(each);
              assertThat(read.person()).isEqualTo(own.person());
              assertThat(read.occasions()).containsExactlyInAnyOrderElementsOf(own.occasions());
            });
  }

  private void knows(String clinicId, String patient) {
    world.preferences.add(
        Given.patientOf(clinicId, patient, patient + "@example.test", "en", Given.BANGKOK, 1));
  }

  private void visit(String clinicId, String patient, String id) {
    world.occasions.add(
        Occasion.first(
            "visit:" + id, clinicId, patient, Given.booked(1, AT, "2026-12-01T02:00:00Z")));
  }

  private void session(String clinicId, String patient, String id) {
    world.occasions.add(
        Occasion.first(
            "session:" + id, clinicId, patient, Given.signed(1, AT, "2026-11-27", "2026-12-04")));
  }

  private static Asked asked(String clinicId, String patient, String occasion) {
    return new Asked(new AggregateId(clinicId, patient), new AggregateId(clinicId, occasion));
  }
}
