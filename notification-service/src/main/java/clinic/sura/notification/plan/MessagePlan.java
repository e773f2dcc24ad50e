package clinic.sura.notification.plan;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.plan.PlanStep.InQuietHours;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are sent, when, and until when they make sense.
 *
 * @param id name and version of the plan
 * @param atMost how many messages a person gets
 * @param digest which of them go out together
 * @param backOff how long to wait after the first failed try, the second, ...; after the last of
 *     them a message has failed
 */
public record MessagePlan(
    String id,
    QuietHours quietHours,
    FrequencyCap atMost,
    DigestRule digest,
    List<Duration> backOff,
    List<PlanStep> steps) {

  public MessagePlan {
    backOff = List.copyOf(backOff);
    steps = List.copyOf(steps);
  }

  /** Every message that the occasion calls for or called for. */
  public List<WantedMessage> wanted(Occasion occasion, ZoneId patientZone) {
    List<WantedMessage> wanted = new ArrayList<>();
    for (Occurrence occurrence : Occurrences.of(occasion)) {
      for (PlanStep step : steps) {
        if (step.on().contains(occurrence.trigger())) {
          wanted(occasion, occurrence, step, patientZone).ifPresent(wanted::add);
        }
      }
    }
    return wanted;
  }

  /** Whether a message counts towards the most that a person gets. */
  public boolean caps(MessageKind kind, String stepName) {
    return step(kind, stepName).filter(PlanStep::capped).isPresent();
  }

  /** Whether a message may be one of several in one on that channel. */
  public boolean goesTogether(MessageKind kind, String stepName, Channel on) {
    return digest.channels().contains(on)
        && step(kind, stepName).filter(PlanStep::together).isPresent();
  }

  /**
   * Until when a message may be due that goes out with another now. Nothing comes earlier in the
   * night than it would by itself.
   */
  public Instant togetherUntil(Instant now, ZoneId patientZone) {
    return quietHours.cover(now, patientZone) ? now : now.plus(digest.within());
  }

  /**
   * When a message that counts may go out: now, or later if the person had enough, but not in their
   * quiet hours.
   *
   * @param sent when others that count went out
   */
  public Instant allowedAt(List<Instant> sent, Instant now, ZoneId patientZone) {
    Instant next = atMost.nextAfter(sent, now);
    return next.isAfter(now) && quietHours.cover(next, patientZone)
        ? quietHours.endAfter(next, patientZone)
        : next;
  }

  /** How long to wait after a number of failures, or empty if there have been enough. */
  public Optional<Duration> waitAfter(int failures) {
    return failures <= backOff.size() ? Optional.of(backOff.get(failures - 1)) : Optional.empty();
  }

  /** How long a message waits for word that it has arrived; empty if it does not wait. */
  public Optional<Duration> receiptWithin(MessageKind kind, String stepName) {
    return step(kind, stepName).map(PlanStep::receiptWithin);
  }

  private Optional<PlanStep> step(MessageKind kind, String name) {
    return steps.stream()
        .filter(step -> step.kind() == kind && step.name().equals(name))
        .findFirst();
  }

  private Optional<WantedMessage> wanted(
      Occasion occasion, Occurrence occurrence, PlanStep step, ZoneId patientZone) {
    Instant due = step.due().of(occurrence, patientZone);
    if (step.onlyIfAhead() && !due.isAfter(occurrence.at())) {
      return Optional.empty();
    }
    Instant usefulUntil = step.usefulUntil().of(occurrence, patientZone);
    Instant allowed = outsideQuietHours(step, due, occurrence.at(), usefulUntil, patientZone);
    Withdrawal withdrawn = occurrence.withdrawn(step.due().anchor());
    return Optional.of(
        new WantedMessage(
            idOf(occasion.id(), occurrence, step),
            step.kind(),
            step.name(),
            occurrence.version(),
            allowed == null ? due : allowed,
            usefulUntil,
            step.marketing(),
            step.approval(),
            withdrawn == null && allowed == null ? Withdrawal.QUIET_HOURS : withdrawn));
  }

  private @Nullable Instant outsideQuietHours(
      PlanStep step, Instant due, Instant earliest, Instant usefulUntil, ZoneId patientZone) {
    if (step.urgent()
        || step.inQuietHours() == InQuietHours.SEND
        || !quietHours.cover(due, patientZone)) {
      return due;
    }
    Instant before = quietHours.lastMinuteBefore(due, patientZone);
    Instant after = quietHours.endAfter(due, patientZone);
    boolean beforeFits = before.isAfter(earliest);
    boolean afterFits = after.isBefore(usefulUntil);
    if (step.inQuietHours() == InQuietHours.EARLIER && beforeFits) {
      return before;
    }
    if (afterFits) {
      return after;
    }
    return beforeFits ? before : null;
  }

  private static String idOf(String occasionId, Occurrence occurrence, PlanStep step) {
    return IdempotencyKey.derive(
        "message",
        occasionId,
        String.valueOf(occurrence.version()),
        step.kind().name(),
        step.name());
  }
}
