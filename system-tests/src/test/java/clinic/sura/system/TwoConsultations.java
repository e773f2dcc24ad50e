package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two visits of Dr. Anan on one day, an hour apart, with half an hour free after the second. */
record TwoConsultations(
    Desk desk, String first, ZonedDateTime firstStart, String second, ZonedDateTime secondStart) {

  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");

  /** Books them; the first is of a patient of that name, the second of Mei Lin. */
  static TwoConsultations booked(Desk desk, String given, String family) {
    List<ZonedDateTime> free =
        desk.freeSlots().stream()
            .filter(slot -> slot.path("practitionerId").asString().equals("dr-anan"))
            .map(slot -> OffsetDateTime.parse(slot.path("start").asString()))
            .map(start -> start.atZoneSameInstant(CLINIC_ZONE))
            .distinct()
            .toList();
    ZonedDateTime first = free.getFirst();
    ZonedDateTime second = first.plusMinutes(60);
    assertThat(free).contains(second, second.plusMinutes(30));
    return new TwoConsultations(
        desk,
        book(desk, desk.registerPatient(given, family), first),
        first,
        book(desk, desk.registerPatient(), second),
        second);
  }

  private static String book(Desk desk, Patient patient, ZonedDateTime start) {
    Wish wish = new Wish(patient.id(), "dr-anan", start.toOffsetDateTime().toString());
    return desk.book(wish, UUID.randomUUID().toString()).expect(201).text("/id");
  }

  String date() {
    return firstStart.toLocalDate().toString();
  }

  ZonedDateTime free() {
    return secondStart.plusMinutes(30);
  }

  /** Another desk moves the first to where there is room. */
  void moveFirst() {
    command("reschedule", Map.of("start", free().toOffsetDateTime().toString()));
  }

  /** Another desk does something with the first. */
  void command(String name, Map<String, String> body) {
    desk.call()
        .post(Component.BOOKING, "/api/appointments/" + first + "/" + name, body)
        .expect(200);
  }

  ZonedDateTime firstStartNow() {
    String start =
        desk.call().get(Component.BOOKING, "/api/appointments/" + first).expect(200).text("/start");
    return OffsetDateTime.parse(start).atZoneSameInstant(CLINIC_ZONE);
  }
}
