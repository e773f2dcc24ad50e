package clinic.sura.booking.setup;

import static clinic.sura.booking.Examples.away;
import static clinic.sura.booking.Examples.clinic;
import static clinic.sura.booking.Examples.excepted;
import static clinic.sura.booking.Examples.limited;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.room;
import static clinic.sura.booking.Examples.session;
import static clinic.sura.booking.Examples.sessionWith;
import static clinic.sura.booking.Examples.speaking;
import static clinic.sura.booking.Examples.ultrasound;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.Examples;
import clinic.sura.booking.clinic.Clinics;
import clinic.sura.booking.equipment.Inventory;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.service.ClinicServices;
import clinic.sura.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of entry keeps the same promises. */
@ServiceTest
class MongoSetUpTest {

  private static final Edit FIRST = new Edit("Wanida", Instant.parse("2026-12-01T02:00:00Z"));
  private static final Edit SECOND = new Edit("Prasert", Instant.parse("2026-12-01T03:30:00Z"));

  @Autowired Clinics clinics;
  @Autowired Rooms rooms;
  @Autowired Inventory inventory;
  @Autowired Practitioners practitioners;
  @Autowired ClinicServices services;
  @Autowired AttendancePolicies policies;

  private static <T extends SetUpEntry<T>> void keepsItsPromises(SetUpEntries<T> entries, T entry) {
    var put = new PutEntry<>(entries);
    T first = put.put(entry, FIRST, _ -> {});
    assertThat(entries.find(Examples.CLINIC, entry.id())).contains(first);
    assertThat(entries.all(Examples.CLINIC)).contains(first);
    assertThat(put.put(entry, SECOND, _ -> {})).isEqualTo(first);
    assertThat(entries.lastEdit(Examples.CLINIC, entry.id())).contains(FIRST);
    T next = first.withVersion(first.version() + 1);
    entries.save(next, SECOND);
    assertThat(entries.lastEdit(Examples.CLINIC, entry.id())).contains(SECOND);
    assertThat(entries.lastEdit("elsewhere", entry.id())).isEmpty();
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
  void keeps_practitioners_with_other_hours_limits_and_gender() {
    var practitioner =
        limited(
            excepted(
                speaking(practitioner("dr-limited"), Gender.FEMALE, "th", "zh-Hans"),
                Examples.TUESDAY,
                "10:00-12:30",
                "14:00-15:00"),
            new DailyLimits(8, Map.of("calf-session", 4)));
    keepsItsPromises(practitioners, practitioner);
  }

  @Test
  void keeps_services() {
    keepsItsPromises(services, session());
    keepsItsPromises(services, sessionWith("ULTRASOUND", "LASER"));
  }

  @Test
  void keeps_equipment() {
    var repair =
        new OutOfService(
            LocalDateTime.parse("2026-12-01T08:00"), LocalDateTime.parse("2026-12-02T00:00"));
    keepsItsPromises(inventory, ultrasound("us-1", "treat-1", repair));
    keepsItsPromises(inventory, ultrasound("us-2", null));
  }

  @Test
  void keeps_policies() {
    keepsItsPromises(policies, new AttendancePolicy(Examples.CLINIC, 0, 48, 3, 6));
  }
}
