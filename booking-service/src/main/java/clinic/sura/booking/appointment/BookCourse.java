package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Course.Incomplete;
import clinic.sura.booking.appointment.Course.NoPlan;
import clinic.sura.booking.appointment.Course.OutsidePlan;
import clinic.sura.booking.appointment.Course.PlanUnclear;
import clinic.sura.booking.appointment.Course.Session;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.prerequisite.AcceptedPlan;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Books all sessions of a plan, or none. Each is a document of its own, so all are held first and
 * booked only when every one has its place. Whatever goes wrong in between leaves holds, which end
 * by themselves; the same request again goes on where it was broken off.
 */
@Service
public class BookCourse {

  private static final String NOT_COMPLETED = "The course could not be completed";

  private final Prerequisites prerequisites;
  private final Appointments appointments;
  private final ChangeAppointment change;
  private final HoldSessions holdSessions;
  private final MergeRegisters registers;

  public BookCourse(
      Prerequisites prerequisites,
      Appointments appointments,
      ChangeAppointment change,
      HoldSessions holdSessions,
      MergeRegisters registers) {
    this.prerequisites = prerequisites;
    this.appointments = appointments;
    this.change = change;
    this.holdSessions = holdSessions;
    this.registers = registers;
  }

  /** Books the course, or tells of each session what became of it. */
  public Course book(String clinicId, CourseRequest request, Actor by, IdempotencyKey key) {
    List<AcceptedPlan> plans =
        registers.of(clinicId).idsOf(request.patientId()).stream()
            .flatMap(patientId -> prerequisites.of(clinicId, patientId).plans().stream())
            .toList();
    Optional<AcceptedPlan> chosen = chosen(plans, request);
    if (plans.isEmpty()) {
      return new NoPlan();
    }
    if (chosen.isEmpty()) {
      return new PlanUnclear(plans.stream().map(AcceptedPlan::planId).toList());
    }
    AcceptedPlan plan = chosen.get();
    int sessions = request.sessions() == null ? plan.sessions() : request.sessions();
    int intervalDays =
        request.intervalDays() == null ? plan.intervalDays() : request.intervalDays();
    if (sessions > plan.sessions() || intervalDays < plan.intervalDays()) {
      return new OutsidePlan(plan.sessions(), plan.intervalDays());
    }
    String courseId = IdempotencyKey.derive(clinicId, "course", key.value());
    Cause<Appointment> cause = Cause.request(key, 201, held -> Map.of("id", held.id()));
    List<Appointment> visits = appointments.ofPatient(clinicId, request.patientId());
    List<Appointment> before =
        visits.stream().filter(visit -> courseId.equals(visit.origin().courseId())).toList();
    requireSameRequest(clinicId, before, cause);
    List<Appointment> kept = before.stream().filter(visit -> isKept(visit.status())).toList();
    if (kept.size() == sessions) {
      return booked(clinicId, courseId, kept, by);
    }
    kept.forEach(visit -> letGo(visit, by));
    var wanted =
        new HoldSessions.Wanted(
            clinicId,
            courseId,
            before.size(),
            sessions,
            intervalDays,
            earliest(request, visits, courseId, intervalDays),
            request);
    List<Session> held = holdSessions.hold(wanted, by, cause);
    List<Appointment> places =
        held.stream().flatMap(s -> Optional.ofNullable(s.found()).stream()).toList();
    if (places.size() < sessions) {
      places.forEach(place -> letGo(place, by));
      return new Incomplete(held);
    }
    return booked(clinicId, courseId, places, by);
  }

  private static Optional<AcceptedPlan> chosen(List<AcceptedPlan> plans, CourseRequest request) {
    return request.planId() == null && plans.size() == 1
        ? Optional.of(plans.getFirst())
        : plans.stream().filter(plan -> plan.planId().equals(request.planId())).findFirst();
  }

  /** Each session of the course keeps the key and the request that it was held by. */
  private void requireSameRequest(
      String clinicId, List<Appointment> before, Cause<Appointment> cause) {
    try {
      before.stream()
          .findFirst()
          .ifPresent(first -> appointments.find(clinicId, first.id(), cause));
    } catch (AlreadyDone e) {
      // It is the same request again.
    }
  }

  private static boolean isKept(Status status) {
    return switch (status) {
      case HELD, BOOKED, CHECKED_IN, IN_PROGRESS, COMPLETED -> true;
      case CANCELLED, MISSED, RELEASED -> false;
    };
  }

  /** Not sooner after the last session that the patient has had, or has a place for. */
  private static LocalDate earliest(
      CourseRequest request, List<Appointment> visits, String courseId, int intervalDays) {
    return visits.stream()
        .filter(visit -> visit.kind() == VisitKind.SESSION && visit.state().holdsClaims())
        .filter(visit -> visit.status() != Status.HELD)
        .filter(visit -> !courseId.equals(visit.origin().courseId()))
        .map(visit -> visit.place().date().plusDays(intervalDays))
        .filter(date -> date.isAfter(request.from()))
        .max(LocalDate::compareTo)
        .orElse(request.from());
  }

  private Course booked(String clinicId, String courseId, List<Appointment> places, Actor by) {
    var booked = new ArrayList<Appointment>();
    for (Appointment place : places) {
      if (place.status() != Status.HELD) {
        booked.add(place);
        continue;
      }
      if (change.bookHeld(command(clinicId, place.id(), by)) instanceof Change.Done(var made)) {
        booked.add(made);
      } else {
        booked.forEach(visit -> letGo(visit, by));
        places.forEach(visit -> letGo(visit, by));
        return new Incomplete(ended(places, place));
      }
    }
    return new Course.Booked(courseId, List.copyOf(booked));
  }

  private static List<Session> ended(List<Appointment> places, Appointment lost) {
    return IntStream.range(0, places.size())
        .mapToObj(
            i ->
                new Session(
                    i + 1,
                    places.get(i).id().equals(lost.id())
                        ? Course.Outcome.HOLD_ENDED
                        : Course.Outcome.FOUND,
                    null,
                    null,
                    places.get(i),
                    List.of()))
        .toList();
  }

  /** Gives a place back, whether it is only held or booked by now. */
  private void letGo(Appointment visit, Actor by) {
    var command = command(visit.clinicId(), visit.id(), by);
    if (!(change.release(command) instanceof Change.Done)) {
      change.cancel(command, NOT_COMPLETED);
    }
  }

  private static ChangeAppointment.Command command(String clinicId, String id, Actor by) {
    return new ChangeAppointment.Command(clinicId, id, by, _ -> {}, Cause.none());
  }
}
