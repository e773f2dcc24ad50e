package clinic.sura.booking.recall;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.availability.Slot;
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
  private final Clock clock;

  public SuggestSlots(
      Recalls recalls, Appointments appointments, SetUps setUps, SearchSlots slots, Clock clock) {
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
    List<Slot> free =
        slots
            .search(clinicId, service.id(), searched.from(), searched.until(), null)
            .map(SearchSlots.Found::slots)
            .orElse(List.of());
    String own = last.map(visit -> visit.place().practitionerId()).orElse("");
    var ranking = new SlotRanking(own, setUp.clinic().zone());
    List<Slot> reachable = reachable(free, appointments.ofPatient(clinicId, recall.patientId()));
    return new Suggestion(
        setUp, recall, service, own, searched, ranking.best(reachable, SUGGESTED));
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

  private static List<Slot> reachable(List<Slot> free, List<Appointment> visits) {
    return free.stream()
        .filter(
            slot ->
                visits.stream()
                    .noneMatch(
                        visit ->
                            visit.state().holdsClaims()
                                && visit.place().visit().overlaps(slot.visit())))
        .toList();
  }

  /**
   * Times to offer.
   *
   * @param service what is to be booked
   * @param ownPractitionerId who treated the patient last; empty where that is not known
   * @param searched the days that were searched
   */
  public record Suggestion(
      SetUp setUp,
      Recall recall,
      ClinicService service,
      String ownPractitionerId,
      Window searched,
      List<Slot> slots) {}
}
