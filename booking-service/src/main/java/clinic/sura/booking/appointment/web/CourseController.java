package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.BookCourse;
import clinic.sura.booking.appointment.Course;
import clinic.sura.booking.appointment.CourseRequest;
import clinic.sura.booking.appointment.web.BookingReasons.ReasonView;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books all sessions of a plan over HTTP. */
@RestController
@RequestMapping("/api/appointments/courses")
class CourseController {

  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  private final BookCourse course;
  private final AppointmentAnswers answers;
  private final SetUps setUps;

  CourseController(BookCourse course, AppointmentAnswers answers, SetUps setUps) {
    this.course = course;
    this.answers = answers;
    this.setUps = setUps;
  }

  /**
   * Books all sessions of the patient's accepted plan, at least the plan's interval apart, each on
   * the first day that has a place within 14 days of the earliest possible one; or books none: 409
   * course-incomplete says of each session what was found and why not. 422 missing-prerequisite
   * without a plan, plan-unclear where planId must be given, outside-plan for more sessions or
   * shorter intervals than it foresees.
   */
  @PostMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<CourseView> book(
      @Valid @RequestBody CourseBody body, Caller caller, IdempotencyKey key) {
    Course made = course.book(caller.clinicId(), body.toRequest(), answers.actor(caller), key);
    return switch (made) {
      case Course.Booked(var courseId, var sessions) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(new CourseView(courseId, sessions.stream().map(views(caller)::whole).toList()));
      case Course.Incomplete(var sessions) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "course-incomplete",
              "Not every session has a place, so none is booked.",
              Map.of("sessions", sessions.stream().map(s -> account(s, caller)).toList()));
      case Course.NoPlan _ ->
          throw refused(
              "missing-prerequisite",
              "The patient has no ACCEPTED_PLAN yet.",
              Map.of("missing", List.of("ACCEPTED_PLAN")));
      case Course.PlanUnclear(var planIds) ->
          throw refused("plan-unclear", "Say which plan.", Map.of("planIds", planIds));
      case Course.OutsidePlan(var most, var least) ->
          throw refused(
              "outside-plan",
              "The plan foresees " + most + " sessions, at least " + least + " days apart.",
              Map.of("mostSessions", most, "leastIntervalDays", least));
    };
  }

  private AppointmentViews views(Caller caller) {
    return new AppointmentViews(setUps.of(caller.clinicId()));
  }

  private SessionAccount account(Course.Session session, Caller caller) {
    Appointment found = session.found();
    return new SessionAccount(
        session.number(),
        session.outcome(),
        session.searchedFrom(),
        session.searchedUntil(),
        found == null ? null : views(caller).listed(found),
        session.reasons().stream().map(BookingReasons::view).toList());
  }

  private static Refusal refused(String type, String detail, Map<String, ?> properties) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, type, detail, properties);
  }

  /**
   * A wish for all sessions of a plan.
   *
   * @param serviceId the service of each session
   * @param practitionerId whoever has the first session unless said
   * @param from the first day that would do, in the clinic's calendar
   * @param startsFrom earliest time of day, as 09:00; any unless said
   * @param startsBefore time of day before which each visit begins, as 12:00; any unless said
   * @param planId needed only where the patient has accepted several plans
   * @param sessions 1 to 20; as many as the plan foresees unless said
   * @param intervalDays least days from one to the next, 1 to 365; what the plan says unless said
   */
  record CourseBody(
      @NotBlank @Size(max = 100) String patientId,
      @NotBlank @Size(max = 100) String serviceId,
      @Nullable @Size(max = 100) String practitionerId,
      @NotNull LocalDate from,
      @Nullable @Pattern(regexp = TIME) String startsFrom,
      @Nullable @Pattern(regexp = TIME) String startsBefore,
      @Nullable @Size(max = 100) String planId,
      @Nullable @Min(1) @Max(20) Integer sessions,
      @Nullable @Min(1) @Max(365) Integer intervalDays) {

    CourseRequest toRequest() {
      return new CourseRequest(
          patientId,
          serviceId,
          practitionerId,
          from,
          startsFrom == null ? null : LocalTime.parse(startsFrom),
          startsBefore == null ? null : LocalTime.parse(startsBefore),
          planId,
          sessions,
          intervalDays);
    }
  }

  /** A course that is booked, its sessions in order. */
  record CourseView(String courseId, List<AppointmentView> sessions) {}

  /**
   * What became of one session of a course that is not booked.
   *
   * @param found the place that it would have had; it is free again
   */
  record SessionAccount(
      int number,
      Course.Outcome outcome,
      @Nullable LocalDate searchedFrom,
      @Nullable LocalDate searchedUntil,
      @Nullable AppointmentView found,
      List<ReasonView> reasons) {}
}
