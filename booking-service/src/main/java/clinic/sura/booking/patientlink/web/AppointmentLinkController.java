package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.patientlink.AnswerByLink;
import clinic.sura.booking.patientlink.AnswerByLink.Outcome;
import clinic.sura.booking.patientlink.FindLinkedVisit;
import clinic.sura.booking.patientlink.FreeTimes;
import clinic.sura.booking.patientlink.FreeTimes.Found;
import clinic.sura.booking.patientlink.LinkedVisit;
import clinic.sura.booking.patientlink.PatientLink;
import clinic.sura.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One appointment behind the link that its patient was sent. Every link that opens nothing gets the
 * same 404. Reading changes nothing, because mail programs follow links; a POST says what is to be
 * so in the end and needs no idempotency key: again, it finds that done.
 */
@RestController
@Hidden
@RequestMapping("/links/appointments/{token}")
class AppointmentLinkController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final PatientLinks links;
  private final FindLinkedVisit visits;
  private final AnswerByLink answer;
  private final FreeTimes freeTimes;
  private final PatientCalendar calendar = new PatientCalendar();

  AppointmentLinkController(
      PatientLinks links, FindLinkedVisit visits, AnswerByLink answer, FreeTimes freeTimes) {
    this.links = links;
    this.visits = visits;
    this.answer = answer;
    this.freeTimes = freeTimes;
  }

  /** When, where and with whom; nothing of what for. */
  @PermitAll
  @GetMapping
  LinkedVisitView show(@PathVariable String token) {
    return view(token, opened(token));
  }

  /** The patient will come. 409 {@code changed-meanwhile} if it can no longer be confirmed. */
  @PermitAll
  @PostMapping("/confirm")
  LinkedVisitView confirm(@PathVariable String token) {
    return shown(token, answer.confirm(link(token)));
  }

  /** The patient will not come. 409 {@code changed-meanwhile} if it can no longer be cancelled. */
  @PermitAll
  @PostMapping("/cancel")
  LinkedVisitView cancel(@PathVariable String token) {
    return shown(token, answer.cancel(link(token)));
  }

  /**
   * The times of two weeks to which it may be moved.
   *
   * @param from first day of the clinic's calendar; today if left out or over
   */
  @PermitAll
  @GetMapping("/free-times")
  FreeTimesView freeTimes(
      @PathVariable String token, @RequestParam(required = false) @Nullable LocalDate from) {
    LinkedVisit visit = opened(token);
    Found found = freeTimes.of(visit, from);
    ZoneId zone = visit.clinic().zone();
    return new FreeTimesView(
        found.starts().stream().map(start -> start.atZone(zone).toOffsetDateTime()).toList(),
        found.next());
  }

  /**
   * Moves it. 409 {@code not-free} if the time is taken, or was never to be had; 409 {@code
   * changed-meanwhile} if it is no longer where the patient saw it.
   */
  @PermitAll
  @PostMapping("/move")
  LinkedVisitView move(@PathVariable String token, @Valid @RequestBody MoveBody body) {
    return shown(token, answer.move(link(token), body.from().toInstant(), body.to().toInstant()));
  }

  /** It as iCalendar, under the UID and the SEQUENCE that the mails about it have. */
  @PermitAll
  @GetMapping("/appointment.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    LinkedVisit visit = opened(token);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("appointment.ics").build().toString())
        .body(calendar.write(visit));
  }

  private PatientLink link(String token) {
    return links.read(PatientLinks.APPOINTMENT, token);
  }

  private LinkedVisit opened(String token) {
    return visits.find(link(token)).orElseThrow(PatientLinks.nothing());
  }

  private LinkedVisitView view(String token, LinkedVisit visit) {
    return LinkedVisitView.of(visit, links.toMessages(token, visit.person().id()));
  }

  private LinkedVisitView shown(String token, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var visit) -> view(token, visit);
      case Outcome.Changed _ ->
          throw conflict("changed-meanwhile", "The appointment has changed. Look at it again.");
      case Outcome.NotFree _ ->
          throw conflict("not-free", "That time is no longer free. Choose another.");
      case Outcome.NoLink _ -> throw PatientLinks.nothing().get();
    };
  }

  private static Refusal conflict(String type, String detail) {
    return new Refusal(HttpStatus.CONFLICT, type, detail, Map.of());
  }

  /**
   * To which time it is moved.
   *
   * @param from when it began as the patient saw it
   */
  record MoveBody(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to) {}

  /**
   * Times that are free, in the clinic's offset.
   *
   * @param next the day from which on to look for more
   */
  record FreeTimesView(List<OffsetDateTime> starts, LocalDate next) {}
}
