package clinic.sura.booking.story;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.HistoryEntry;
import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.appointment.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * What clients were told, and what must follow from it. It shares no code with the service that
 * decides: it knows of claims and grids nothing, only of spans of time and of the buffers that the
 * test itself has set up.
 */
final class CalendarModel {

  private static final Set<Status> TAKES_PLACE =
      EnumSet.of(
          Status.HELD, Status.BOOKED, Status.CHECKED_IN, Status.IN_PROGRESS, Status.COMPLETED);

  /** The machine's own time passes too while the business clock is moved. */
  private static final Duration SLACK = Duration.ofSeconds(30);

  /**
   * A command that was acknowledged.
   *
   * @param asked when it was sent, in nanoseconds of the machine
   * @param told when its answer came
   */
  record Acknowledged(What what, Appointment result, long asked, long told) {}

  private record Moved(long atNanos, Instant now) {}

  /** For which an appointment was certainly in force, and what it takes. */
  private record InForce(
      Appointment appointment, long from, long until, Instant heldFrom, Instant heldUntil) {}

  private final Map<String, Duration[]> buffersByService;
  private final Map<String, Set<String>> equipmentByService;
  private final Map<String, Integer> limitByPractitioner;
  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Moved> moves = new ConcurrentLinkedQueue<>();

  /**
   * A calendar of one day.
   *
   * @param buffersByService before and after the visit
   * @param equipmentByService of which pieces a visit takes one; no entry if it needs none
   * @param limitByPractitioner of appointments on the day; no entry for any number
   */
  CalendarModel(
      Map<String, Duration[]> buffersByService,
      Map<String, Set<String>> equipmentByService,
      Map<String, Integer> limitByPractitioner) {
    this.buffersByService = buffersByService;
    this.equipmentByService = equipmentByService;
    this.limitByPractitioner = limitByPractitioner;
  }

  void acknowledge(What what, Appointment result, long asked) {
    acknowledged.add(new Acknowledged(what, result, asked, System.nanoTime()));
  }

  /** The clock is about to be moved to this instant. */
  void moving(Instant now) {
    moves.add(new Moved(System.nanoTime(), now));
  }

  int acknowledgements() {
    return acknowledged.size();
  }

  long count(What what) {
    return acknowledged.stream().filter(a -> a.what() == what).count();
  }

  List<String> ids() {
    return acknowledged.stream().map(a -> a.result().id()).distinct().toList();
  }

  /** Nobody and nothing was ever in two places at once, and no day was fuller than its limit. */
  void requireNoOverlap() {
    List<InForce> all = new ArrayList<>();
    byAppointment().values().forEach(versions -> all.addAll(inForce(versions)));
    for (int i = 0; i < all.size(); i++) {
      requireEquipment(all.get(i).appointment());
      requireWithinLimit(all.get(i), all);
      for (int j = i + 1; j < all.size(); j++) {
        requireApart(all.get(i), all.get(j));
      }
    }
  }

  private void requireEquipment(Appointment a) {
    Set<String> wanted = equipmentByService.getOrDefault(a.serviceId(), Set.of());
    assertThat(a.place().equipmentIds())
        .as("equipment of %s, %s", a.id(), a.serviceId())
        .hasSize(wanted.isEmpty() ? 0 : 1)
        .isSubsetOf(wanted);
  }

  private void requireWithinLimit(InForce one, List<InForce> all) {
    String practitionerId = one.appointment().place().practitionerId();
    Integer limit = limitByPractitioner.get(practitionerId);
    if (limit != null) {
      long atOnce =
          all.stream()
              .filter(other -> other.appointment().place().practitionerId().equals(practitionerId))
              .filter(other -> other.from() <= one.from() && one.from() < other.until())
              .map(other -> other.appointment().id())
              .distinct()
              .count();
      assertThat(atOnce).as("appointments of %s", practitionerId).isLessThanOrEqualTo(limit);
    }
  }

  private Map<String, List<Acknowledged>> byAppointment() {
    return acknowledged.stream()
        .sorted(Comparator.comparingLong(a -> a.result().version()))
        .collect(Collectors.groupingBy(a -> a.result().id()));
  }

  private List<InForce> inForce(List<Acknowledged> versions) {
    List<InForce> spans = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Appointment a = versions.get(i).result();
      if (TAKES_PLACE.contains(a.status())) {
        long next = i + 1 < versions.size() ? versions.get(i + 1).asked() : Long.MAX_VALUE;
        Duration[] buffers = buffersByService.get(a.serviceId());
        spans.add(
            new InForce(
                a,
                versions.get(i).told(),
                Math.min(next, endOfHold(a)),
                a.place().visit().from().minus(buffers[0]),
                a.place().visit().until().plus(buffers[1])));
      }
    }
    return spans;
  }

  private long endOfHold(Appointment a) {
    return a.state() instanceof Held held
        ? moves.stream()
            .filter(moved -> !moved.now().plus(SLACK).isBefore(held.until()))
            .mapToLong(Moved::atNanos)
            .min()
            .orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  private static void requireApart(InForce one, InForce other) {
    Appointment a = one.appointment();
    Appointment b = other.appointment();
    boolean sameTime = one.from() < other.until() && other.from() < one.until();
    if (a.id().equals(b.id()) || !sameTime) {
      return;
    }
    boolean shareResource =
        a.place().practitionerId().equals(b.place().practitionerId())
            || a.place().roomId().equals(b.place().roomId())
            || !Collections.disjoint(a.place().equipmentIds(), b.place().equipmentIds());
    boolean heldOverlaps =
        one.heldFrom().isBefore(other.heldUntil()) && other.heldFrom().isBefore(one.heldUntil());
    boolean samePatient = a.patient().patientId().equals(b.patient().patientId());
    boolean visitsOverlap =
        a.place().visit().from().isBefore(b.place().visit().until())
            && b.place().visit().from().isBefore(a.place().visit().until());
    if ((shareResource && heldOverlaps) || (samePatient && visitsOverlap)) {
      throw new AssertionError(
          "In two places at once: %s v%d %s and %s v%d %s"
              .formatted(a.id(), a.version(), a.place(), b.id(), b.version(), b.place()));
    }
  }

  /** Every acknowledged command is in the stored history, once, at its own version. */
  void requireNoLostUpdate(Map<String, Appointment> stored) {
    byAppointment()
        .forEach(
            (id, versions) -> {
              Appointment now = stored.get(id);
              assertThat(now).as("%s was acknowledged", id).isNotNull();
              assertThat(versions)
                  .as("versions of %s", id)
                  .extracting(a -> a.result().version())
                  .doesNotHaveDuplicates();
              List<HistoryEntry> steps =
                  now.history().stream().filter(e -> e.what() != What.OVERRIDDEN).toList();
              assertThat(steps).as("steps of %s", id).hasSize((int) now.version());
              for (Acknowledged a : versions) {
                assertThat(steps.get((int) a.result().version() - 1).what())
                    .as("%s v%d", id, a.result().version())
                    .isEqualTo(a.what());
              }
              // Beyond what clients did, the calendar itself may have let a stale hold go.
              long expired = steps.stream().filter(e -> e.what() == What.EXPIRED).count();
              assertThat(now.version())
                  .as("version of %s", id)
                  .isEqualTo(versions.size() + expired);
            });
  }
}
