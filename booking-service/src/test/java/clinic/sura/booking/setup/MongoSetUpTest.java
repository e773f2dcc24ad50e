package clinic.sura.booking.setup;

import static clinic.sura.booking.Examples.away;
import static clinic.sura.booking.Examples.clinic;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.room;
import static clinic.sura.booking.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.Examples;
import clinic.sura.booking.clinic.Clinics;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.service.ClinicServices;
import clinic.sura.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of entry keeps the same promises. */
@ServiceTest
class MongoSetUpTest {

  @Autowired Clinics clinics;
  @Autowired Rooms rooms;
  @Autowired Practitioners practitioners;
  @Autowired ClinicServices services;

  private static <T extends SetUpEntry<T>> void keepsItsPromises(SetUpEntries<T> entries, T entry) {
    var put = new PutEntry<>(entries);
    T first = put.put(entry, _ -> {});
    assertThat(entries.find(Examples.CLINIC, entry.id())).contains(first);
    assertThat(entries.all(Examples.CLINIC)).contains(first);
    assertThat(put.put(entry, _ -> {})).isEqualTo(first);
    T next = first.withVersion(first.version() + 1);
    entries.save(next);
    assertThat(entries.all(Examples.CLINIC)).contains(next).doesNotContain(first);
    assertThat(entries.find("elsewhere", entry.id())).isEmpty();
  }

  @Test
  void keeps_clinics() {
    keepsItsPromises(clinics, clinic(Examples.TUESDAY));
  }

  @Test
  void keeps_rooms() {
    keepsItsPromises(rooms, room("treat-1", "TREATMENT"));
  }

  @Test
  void keeps_practitioners() {
    keepsItsPromises(
        practitioners, practitioner("dr-anan", away("2026-12-01T09:00", "2026-12-02T00:00")));
  }

  @Test
  void keeps_services() {
    keepsItsPromises(services, session());
  }
}
