package clinic.sura.treatment.chart;

import clinic.sura.treatment.chart.DoseLedger.SessionDose;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.rules.GivenDose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a patient. It is opened by the first booked consultation; what is known of other
 * appointments before that waits in it.
 *
 * <p>It keeps the ledger of all units given, so that the rolling ceiling and the interval are
 * decided by one conditional write of one document, whatever sessions are signed at a time.
 *
 * @param openedAt when the first consultation was booked; null before
 * @param encounters ordered by appointment id, so that the order of arrival leaves no trace
 * @param doses what each session gave or is about to give
 */
public record Chart(
    String patientId,
    String clinicId,
    long version,
    @Nullable Instant openedAt,
    List<Encounter> encounters,
    List<DoseEntry> doses) {

  /**
   * What one session gives.
   *
   * @param on its day in the clinic's calendar
   * @param dose product, and units held for it
   * @param patientId the record of the person that the session was written for; null for the
   *     chart's own
   * @param lastHash of the newest signature or amendment that is known to be written; null before,
   *     and where that was before it was kept
   * @param programme what it is given for
   */
  public record DoseEntry(
      String sessionId,
      LocalDate on,
      Dose dose,
      long sessionVersion,
      @Nullable String patientId,
      @Nullable String lastHash,
      String programme) {

    private DoseEntry newer(DoseEntry other) {
      return other.sessionVersion > sessionVersion ? other : this;
    }

    private DoseEntry with(Holding holding, @Nullable String hash) {
      return new DoseEntry(
          sessionId,
          on,
          new Dose(dose.product(), holding.units()),
          holding.sessionVersion(),
          patientId,
          hash,
          programme);
    }

    private DoseEntry held(BigDecimal units, long version) {
      return with(holding().hold(units, version), lastHash);
    }

    private DoseEntry settled(BigDecimal units, long version, @Nullable String hash) {
      boolean isOvertaken = version < sessionVersion || hash == null;
      return with(holding().settle(units, version), isOvertaken ? lastHash : hash);
    }

    private Holding holding() {
      return new Holding(dose.units(), sessionVersion);
    }
  }

  private static final Comparator<DoseEntry> BY_DAY =
      Comparator.comparing(DoseEntry::on).thenComparing(DoseEntry::sessionId);

  public Chart {
    encounters = List.copyOf(encounters);
    doses = List.copyOf(doses);
  }

  static Chart unopened(String clinicId, String patientId) {
    return new Chart(patientId, clinicId, 0, null, List.of(), List.of());
  }

  public boolean isOpen() {
    return openedAt != null;
  }

  public Optional<Encounter> encounter(String appointmentId) {
    return encounters.stream().filter(e -> e.appointmentId().equals(appointmentId)).findFirst();
  }

  /** This chart with news of an appointment; equal to this one if it is no news. */
  Chart with(AppointmentNews news) {
    List<Encounter> next = new ArrayList<>(encounters);
    next.removeIf(e -> e.appointmentId().equals(news.appointmentId()));
    next.add(
        encounter(news.appointmentId()).map(known -> known.with(news)).orElseGet(news::encounter));
    next.sort(Comparator.comparing(Encounter::appointmentId));
    Instant opened = openedAt;
    if (news.opensChart() && (opened == null || news.at().isBefore(opened))) {
      opened = news.at();
    }
    return new Chart(patientId, clinicId, version, opened, next, doses);
  }

  /**
   * This chart with at least a dose held for a session that is about to be written: for this
   * chart's record, or another of the same person.
   */
  public Chart holding(SessionDose session) {
    DoseEntry blank =
        new DoseEntry(
            session.sessionId(),
            session.on(),
            new Dose(session.dose().product(), Holding.NONE.units()),
            0,
            session.patientId().equals(patientId) ? null : session.patientId(),
            null,
            session.programme());
    return replacing(blank, entry -> entry.held(session.dose().units(), session.sessionVersion()));
  }

  /**
   * This chart with the dose of a session as it was written.
   *
   * @param lastHash of the session's last signature or amendment; null for one that is not signed
   */
  public Chart settled(
      String sessionId, Dose dose, long sessionVersion, @Nullable String lastHash) {
    return doses.stream()
        .filter(entry -> entry.sessionId().equals(sessionId))
        .findFirst()
        .map(
            known ->
                replacing(known, entry -> entry.settled(dose.units(), sessionVersion, lastHash)))
        .orElse(this);
  }

  private Chart replacing(DoseEntry blank, UnaryOperator<DoseEntry> change) {
    List<DoseEntry> next = new ArrayList<>(doses);
    DoseEntry known =
        doses.stream()
            .filter(entry -> entry.sessionId().equals(blank.sessionId()))
            .findFirst()
            .orElse(blank);
    next.remove(known);
    next.add(change.apply(known));
    next.sort(BY_DAY);
    return new Chart(patientId, clinicId, version, openedAt, encounters, next);
  }

  /**
   * This chart as one reads it for the person, with what the charts of the person's other records
   * say; never stored. A dose that stands in two charts counts once: the newer entry, or else the
   * one in the chart of its own record. What a chart holds for a record that is of another person
   * again is left out.
   */
  Chart together(List<Chart> others) {
    Set<String> people = new HashSet<>(Set.of(patientId));
    others.forEach(other -> people.add(other.patientId()));
    Instant opened = openedAt;
    List<Encounter> allEncounters = new ArrayList<>(encounters);
    Map<String, DoseEntry> allDoses = new HashMap<>();
    Stream.concat(Stream.of(this), others.stream())
        .flatMap(chart -> chart.doses().stream())
        .filter(entry -> entry.patientId() == null || people.contains(entry.patientId()))
        .sorted(Comparator.comparing(entry -> entry.patientId() != null))
        .forEach(entry -> allDoses.merge(entry.sessionId(), entry, DoseEntry::newer));
    for (Chart other : others) {
      allEncounters.addAll(other.encounters());
      if (opened == null || (other.openedAt() != null && other.openedAt().isBefore(opened))) {
        opened = other.openedAt();
      }
    }
    allEncounters.sort(Comparator.comparing(Encounter::appointmentId));
    return new Chart(
        patientId,
        clinicId,
        version,
        opened,
        allEncounters,
        allDoses.values().stream().sorted(BY_DAY).toList());
  }

  /** What all sessions but one gave. */
  public List<GivenDose> givenWithout(String sessionId) {
    return given().stream().filter(given -> !given.sessionId().equals(sessionId)).toList();
  }

  boolean holdsFor(String sessionId) {
    return given().stream().anyMatch(given -> given.sessionId().equals(sessionId));
  }

  /** The newest hash of each session that is known to be written, by session. */
  public Map<String, String> lastHashes() {
    Map<String, String> hashes = new HashMap<>();
    for (DoseEntry entry : doses) {
      if (entry.lastHash() != null) {
        hashes.put(entry.sessionId(), entry.lastHash());
      }
    }
    return hashes;
  }

  /** What all sessions gave. */
  public List<GivenDose> given() {
    return doses.stream()
        .filter(entry -> !entry.dose().isNone())
        .map(entry -> new GivenDose(entry.sessionId(), entry.on(), entry.dose(), entry.programme()))
        .toList();
  }

  /** 1 for the patient's first session of a programme. */
  public int numberOf(String sessionId, String programme, LocalDate on) {
    return 1 + daysBefore(sessionId, programme, on).size();
  }

  /** Days of the sessions of a programme before one, the earliest first. */
  public List<LocalDate> daysBefore(String sessionId, String programme, LocalDate on) {
    return givenWithout(sessionId).stream()
        .filter(given -> given.programme().equals(programme) && !given.on().isAfter(on))
        .map(GivenDose::on)
        .toList();
  }

  /** All units ever given, by product. */
  public DoseTotals cumulative() {
    return DoseTotals.of(doses.stream().map(DoseEntry::dose).toList());
  }

  Chart next() {
    return new Chart(patientId, clinicId, version + 1, openedAt, encounters, doses);
  }
}
