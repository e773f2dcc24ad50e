package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patientlink.LinkedOffer.Place;
import clinic.sura.booking.patientlink.LinkedOffer.State;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.waiting.EntryState;
import clinic.sura.booking.waiting.Offer;
import clinic.sura.booking.waiting.WaitingListEntries;
import clinic.sura.booking.waiting.WaitingListEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what a link to an offer of the waiting list opens. */
@Service
public class FindLinkedOffer {

  private final WaitingListEntries entries;
  private final Appointments appointments;
  private final FindLinkedPerson people;
  private final SetUps setUps;
  private final Clock clock;

  public FindLinkedOffer(
      WaitingListEntries entries,
      Appointments appointments,
      FindLinkedPerson people,
      SetUps setUps,
      Clock clock) {
    this.entries = entries;
    this.appointments = appointments;
    this.people = people;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * How it stands for the patient now. Nothing where the link went to an address that is no longer
   * the patient's.
   *
   * @param link its id is that of the entry
   */
  public Optional<LinkedOffer> find(PatientLink link) {
    return entries
        .find(link.clinicId(), link.id())
        .flatMap(
            entry -> people.find(link, entry.patientId()).map(person -> linked(entry, person)));
  }

  private LinkedOffer linked(WaitingListEntry entry, Patient person) {
    SetUp setUp = setUps.of(entry.clinicId());
    return switch (entry.state()) {
      case EntryState.Offered(var offer) when clock.instant().isBefore(offer.until()) ->
          of(entry, person, setUp, State.OFFERED, kept(offer, setUp));
      // Not noted yet, but over.
      case EntryState.Offered _, EntryState.Waiting _ ->
          of(entry, person, setUp, State.WAITING, null);
      case EntryState.Booked(var appointmentId, _, _) ->
          appointments
              .find(entry.clinicId(), appointmentId)
              .map(taken -> of(entry, person, setUp, State.TAKEN, taken(taken, setUp)))
              .orElseGet(() -> of(entry, person, setUp, State.CLOSED, null));
      case EntryState.Closed _ -> of(entry, person, setUp, State.CLOSED, null);
    };
  }

  private static LinkedOffer of(
      WaitingListEntry entry, Patient person, SetUp setUp, State state, @Nullable Place place) {
    return new LinkedOffer(entry, person, setUp.clinic(), state, place);
  }

  private static Place kept(Offer offer, SetUp setUp) {
    return place(offer.visit(), offer.practitionerId(), offer.until(), setUp);
  }

  private static Place taken(Appointment taken, SetUp setUp) {
    return place(taken.place().visit(), taken.place().practitionerId(), null, setUp);
  }

  private static Place place(
      TimeSpan visit, String practitionerId, @Nullable Instant until, SetUp setUp) {
    return new Place(
        visit, setUp.practitioner(practitionerId).map(Practitioner::name).orElse(""), until);
  }
}
