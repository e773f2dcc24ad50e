package clinic.sura.booking.report.web;

import clinic.sura.booking.report.Attendance;
import clinic.sura.booking.report.Conversion;
import clinic.sura.booking.report.DateRange;
import clinic.sura.booking.report.DateRange.Step;
import clinic.sura.booking.report.LeadTimes;
import clinic.sura.booking.report.Reports;
import clinic.sura.booking.report.Utilisation;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.table.CsvTable;
import clinic.sura.platform.web.CsvAnswer;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports over at most 92 days of the clinic's calendar; 400 for more, or for an end before the
 * start. Each exists as JSON and, under the same name with {@code .csv}, as a table.
 */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  private final Reports reports;

  ReportController(Reports reports) {
    this.reports = reports;
  }

  /**
   * How much of the time that could be booked is booked, per practitioner and room. Booked: visits
   * with buffers, those called off left out. Working: a practitioner's hours while the clinic is
   * open, a room's the hours that the clinic is open, by today's set-up.
   *
   * @param step by day, or by week from Monday on; by week unless said
   */
  @GetMapping("/utilisation")
  @RolesAllowed(Roles.MANAGER)
  UtilisationView utilisation(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "WEEK") Step step,
      Caller caller) {
    Utilisation found = reports.utilisation(caller.clinicId(), range(from, to), step);
    return new UtilisationView(lines(found.practitioners()), lines(found.rooms()));
  }

  /** As utilisation, as a table: one row for each practitioner or room and day or week. */
  @GetMapping("/utilisation.csv")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<byte[]> utilisationTable(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "WEEK") Step step,
      Caller caller) {
    Utilisation found = reports.utilisation(caller.clinicId(), range(from, to), step);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    addRows("practitioner", found.practitioners(), rows);
    addRows("room", found.rooms(), rows);
    return table(
        "utilisation",
        List.of("of", "id", "name", "from", "bookedMinutes", "workingMinutes", "utilisation"),
        rows);
  }

  /**
   * Who came and who did not, in all, per service and per week. The no-show rate is of the visits
   * of which it is known whether the patient came.
   */
  @GetMapping("/attendance")
  @RolesAllowed(Roles.MANAGER)
  AttendanceView attendance(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    Attendance found = reports.attendance(caller.clinicId(), range(from, to));
    return new AttendanceView(
        CountView.of(found.total()),
        found.services().stream()
            .map(line -> new ServiceCount(line.id(), CountView.of(line.count())))
            .toList(),
        found.weeks().stream()
            .map(line -> new WeekCount(LocalDate.parse(line.id()), CountView.of(line.count())))
            .toList());
  }

  /** As attendance, as a table: one row for each service and each week. */
  @GetMapping("/attendance.csv")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<byte[]> attendanceTable(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    Attendance found = reports.attendance(caller.clinicId(), range(from, to));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    found.services().forEach(line -> rows.add(row("service", line)));
    found.weeks().forEach(line -> rows.add(row("week", line)));
    return table(
        "attendance",
        List.of("of", "id", "attended", "missed", "cancelled", "open", "noShowRate"),
        rows);
  }

  /** How long patients wait from booking to visit, in days of 24 hours, in all and per service. */
  @GetMapping("/lead-times")
  @RolesAllowed(Roles.MANAGER)
  LeadTimes leadTimes(@RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    return reports.leadTimes(caller.clinicId(), range(from, to));
  }

  /** As lead times, as a table: one row for each service. */
  @GetMapping("/lead-times.csv")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<byte[]> leadTimesTable(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    LeadTimes found = reports.leadTimes(caller.clinicId(), range(from, to));
    return table(
        "lead-times",
        List.of("service", "visits", "medianDays", "p90Days"),
        found.services().stream()
            .map(
                line ->
                    CsvTable.row(
                        line.serviceId(),
                        line.spread().visits(),
                        line.spread().medianDays(),
                        line.spread().p90Days()))
            .toList());
  }

  /**
   * How far the patients went on whose first attended consultation lies in the range: accepted
   * plan, treatment session, maintenance; as of now, each a part of the one before.
   */
  @GetMapping("/conversion")
  @RolesAllowed(Roles.MANAGER)
  Conversion conversion(@RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    return reports.conversion(caller.clinicId(), range(from, to));
  }

  /** As conversion, as a table: one row for each stage. */
  @GetMapping("/conversion.csv")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<byte[]> conversionTable(
      @RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    Conversion found = reports.conversion(caller.clinicId(), range(from, to));
    return table(
        "conversion",
        List.of("stage", "patients"),
        List.of(
            CsvTable.row("consultation", found.consultations()),
            CsvTable.row("plan", found.plans()),
            CsvTable.row("session", found.sessions()),
            CsvTable.row("maintenance", found.maintenance())));
  }

  private static DateRange range(LocalDate from, LocalDate to) {
    var range = new DateRange(from, to);
    if (!range.isValid()) {
      throw new FieldErrors(
          List.of(
              new FieldError(
                  "to",
                  "must be from the first day on, at most " + DateRange.LONGEST_DAYS + " days")));
    }
    return range;
  }

  private static ResponseEntity<byte[]> table(
      String name, List<String> header, List<List<@Nullable Object>> rows) {
    return CsvAnswer.of(name, CsvTable.of(header, rows));
  }

  private static List<@Nullable Object> row(String of, Attendance.Line line) {
    return CsvTable.row(
        of,
        line.id(),
        line.count().attended(),
        line.count().missed(),
        line.count().cancelled(),
        line.count().open(),
        line.count().noShowRate());
  }

  private static void addRows(
      String of, List<Utilisation.Line> lines, List<List<@Nullable Object>> rows) {
    for (Utilisation.Line line : lines) {
      for (Utilisation.Part part : line.parts()) {
        rows.add(
            CsvTable.row(
                of,
                line.id(),
                line.name(),
                part.from(),
                part.share().bookedMinutes(),
                part.share().workingMinutes(),
                part.share().utilisation()));
      }
    }
  }

  private static List<LineView> lines(List<Utilisation.Line> lines) {
    return lines.stream()
        .map(
            line ->
                new LineView(
                    line.id(),
                    line.name(),
                    ShareView.of(line.total()),
                    line.parts().stream()
                        .map(part -> new PartView(part.from(), ShareView.of(part.share())))
                        .toList()))
        .toList();
  }

  /** Utilisation of all practitioners and rooms. */
  record UtilisationView(List<LineView> practitioners, List<LineView> rooms) {}

  /** One practitioner or room. */
  record LineView(String id, String name, ShareView total, List<PartView> parts) {}

  /** One day or week, by its first day. */
  record PartView(LocalDate from, ShareView share) {}

  /**
   * Booked of working minutes.
   *
   * @param utilisation the one by the other, 1 being all; null where nobody works
   */
  record ShareView(long bookedMinutes, long workingMinutes, @Nullable Double utilisation) {
    static ShareView of(Utilisation.Share share) {
      return new ShareView(share.bookedMinutes(), share.workingMinutes(), share.utilisation());
    }
  }

  /** How visits went, in all, per service and per week. */
  record AttendanceView(CountView total, List<ServiceCount> services, List<WeekCount> weeks) {}

  /** The visits of one service. */
  record ServiceCount(String serviceId, CountView count) {}

  /** The visits of one week, by its Monday. */
  record WeekCount(LocalDate from, CountView count) {}

  /**
   * How visits went.
   *
   * @param open still to come, or nobody has said how it went
   * @param noShowRate missed of attended and missed; null where there are neither
   */
  record CountView(
      long attended, long missed, long cancelled, long open, @Nullable Double noShowRate) {
    static CountView of(Attendance.Count count) {
      return new CountView(
          count.attended(), count.missed(), count.cancelled(), count.open(), count.noShowRate());
    }
  }
}
