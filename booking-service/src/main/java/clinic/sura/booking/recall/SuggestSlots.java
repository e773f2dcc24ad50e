package clinic.sura.booking.recall;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.FindPatientTies;
import clinic.sura.booking.availability.PatientTies;
import clinic.sura.booking.availability.RankedSlot;
import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds times for the visit that a recall asks for. */
@Service
public class SuggestSlots {

  private static final int SUGGESTED = 6;

  private final Recalls recalls;
  private final Appointments appointments;
  private final SetUps setUps;
  private final SearchSlots slots;
  private final FindPatientTies patientTies;
  private final Clock clock;

  public SuggestSlots(
      Recalls recalls,
      Appointments appointments,
      SetUps setUps,
      SearchSlots slots,
      FindPatientTies patientTies,
      Clock clock) {
    this.patientTies = patientTies;
    this.recalls = recalls;
    this.appointments = appointments;
    this.setUps = setUps;
    this.slots = slots;
    this.clock = clock;
  }

  /**
   * The times to offer, the best first.
   *
   * @throws NotFound if the clinic has no such recall, or offers no treatment session
   */
  public Suggestion of(String clinicId, String recallId) {
    Recall recall =
        recalls.find(clinicId, recallId).orElseThrow(() -> new NotFound("recalls/" + recallId));
    SetUp setUp = setUps.of(clinicId);
    Optional<Appointment> last = appointments.find(clinicId, recall.session().appointmentId());
    ClinicService service = service(setUp, last);
    LocalDate today = setUp.clinic().dateOf(clock.instant());
    Window searched = recall.window().searchable(today);
    PatientTies patient =
        patientTies
            .of(clinicId, recall.patientId(), null)
            .orElse(PatientTies.NONE)
            .of(last.map(visit -> visit.place().practitionerId()).orElse(null));
    List<RankedSlot> best =
        slots
            .search(clinicId, service.id(), searched.from(), searched.until(), Wishes.NONE, null)
            .map(found -> found.rankingFor(patient).bestFirst(found.slots()))
            .orElse(List.of());
    return new Suggestion(
        setUp,
        recall,
        service,
        searched,
        HalfDays.firstOfEach(best, setUp.clinic().zone(), SUGGESTED));
  }

  /** The service of the session that was signed, or another treatment session if that is gone. */
  private static ClinicService service(SetUp setUp, Optional<Appointment> last) {
    return last.flatMap(visit -> setUp.service(visit.serviceId()))
        .filter(ClinicService::active)
        .or(
            () ->
                setUp.services().stream()
                    .filter(each -> each.active() && each.kind() == VisitKind.SESSION)
                    .findFirst())
        .orElseThrow(() -> new NotFound("active treatment session among the services"));
  }

  /**
   * Times to offer.
   *
   * @param service what is to be booked
   * @param searched the days that were searched
   */
  public record Suggestion(
      SetUp setUp, Recall recall, ClinicService service, Window searched, List<RankedSlot> slots) {}
}
