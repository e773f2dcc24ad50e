package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.consultation;
import static clinic.sura.booking.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.PatientTies;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.ClinicService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTiesFromVisitsTest {

  private static final Actor DESK = new Actor("desk-1", "Dao");

  private static Appointment booked(ClinicService service, String practitioner, String time) {
    return Appointment.book(
        CLINIC,
        practitioner + time,
        new Attendee("mei", new PersonName("Mei", "Lin"), 1),
        service.id(),
        service.kind(),
        place(service, practitioner, time),
        NOW,
        DESK);
  }

  private static Place place(ClinicService service, String practitioner, String time) {
    return new Place(
        practitioner,
        "room",
        List.of(),
        service.visitAt(at(time)),
        service.heldAt(at(time)),
        TUESDAY,
        List.of());
  }

  private static Appointment completed(Appointment visit) {
    return visit.complete("session", visit.place().visit().until(), DESK);
  }

  private static PatientTies ties(Appointment... visits) {
    return PatientTiesFromVisits.ties("zh", List.of(visits), null, NOW);
  }

  @Test
  void who_treated_last_counts_more_than_who_saw_the_patient_since() {
    assertThat(
            ties(
                    completed(booked(session(), "anan", "09:00")),
                    completed(booked(session(), "siriporn", "10:00")),
                    completed(booked(consultation(), "kwan", "14:00")),
                    booked(session(), "third", "16:00"))
                .ownPractitionerId())
        .isEqualTo("siriporn");
  }

  @Test
  void before_the_first_treatment_it_is_who_saw_the_patient_or_will() {
    assertThat(
            ties(
                    completed(booked(consultation(), "kwan", "09:00")),
                    booked(session(), "third", "16:00"))
                .ownPractitionerId())
        .isEqualTo("kwan");
    assertThat(ties(booked(consultation(), "third", "16:00")).ownPractitionerId())
        .isEqualTo("third");
    assertThat(ties().ownPractitionerId()).isNull();
  }

  @Test
  void what_was_called_off_or_held_too_long_keeps_nobody_from_anything() {
    var visit = booked(consultation(), "anan", "10:00");
    var cancelled = ((Change.Done) visit.cancel("ill", NOW, DESK)).appointment();
    var hold =
        Appointment.hold(
            CLINIC,
            "hold",
            visit.patient(),
            "calf-consultation",
            consultation().kind(),
            place(consultation(), "kwan", "11:00"),
            NOW,
            NOW.minus(Duration.ofMinutes(10)),
            DESK);
    assertThat(ties(cancelled, hold)).isEqualTo(new PatientTies(null, "zh", List.of()));
    assertThat(ties(visit).visits()).containsExactly(visit.place().visit());
    assertThat(PatientTiesFromVisits.ties("zh", List.of(visit), visit.id(), NOW).visits())
        .as("it is to be moved")
        .isEmpty();
  }
}
