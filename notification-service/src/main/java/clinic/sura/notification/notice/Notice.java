package clinic.sura.notification.notice;

import clinic.sura.notification.channel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something urgent that somebody of the staff has to take on: round by round more of them are told,
 * until one says that they have it.
 *
 * @param round the last one that was begun; 0 while nobody is told
 * @param nextRoundAt when the next round begins; null if there is none
 * @param tellings every message on record, in the order of the rounds
 * @param acknowledgement null while nobody has it
 * @param version how often this was written
 */
public record Notice(
    String id,
    String clinicId,
    NoticeCause cause,
    Instant raisedAt,
    int round,
    @Nullable Instant nextRoundAt,
    List<Telling> tellings,
    @Nullable Acknowledgement acknowledgement,
    long version) {

  public Notice {
    tellings = List.copyOf(tellings);
  }

  static Notice raised(String clinicId, NoticeCause cause, Instant now) {
    return new Notice(cause.noticeId(clinicId), clinicId, cause, now, 0, now, List.of(), null, 1);
  }

  public NoticeState state() {
    if (acknowledgement != null) {
      return NoticeState.ACKNOWLEDGED;
    }
    return tellings.isEmpty() ? NoticeState.OPEN : NoticeState.NOTIFIED;
  }

  /** When there is something to do about it next; empty if nothing is left. */
  public Optional<Instant> nextLookAt() {
    if (acknowledgement != null) {
      return Optional.empty();
    }
    Stream<Instant> tries =
        tellings.stream()
            .filter(telling -> telling.status() == Telling.Status.WAITING)
            .map(Telling::at);
    return Stream.concat(tries, Stream.ofNullable(nextRoundAt)).min(Instant::compareTo);
  }

  /** The messages that are to go out now. */
  List<Telling> due(Instant now) {
    return acknowledgement == null
        ? tellings.stream().filter(telling -> telling.isDue(now)).toList()
        : List.of();
  }

  boolean isNextRoundDue(Instant now) {
    return acknowledgement == null && nextRoundAt != null && !nextRoundAt.isAfter(now);
  }

  /**
   * With the next round begun. A round that reaches nobody takes no time. If none does, and nobody
   * was told yet, somebody may be described later: it is looked at again.
   */
  Notice nextRound(NoticePlan plan, Function<Audience, List<Recipient>> staff, Instant now) {
    for (int next = round + 1; next <= plan.rounds().size(); next++) {
      NoticePlan.Round begun = plan.round(next).orElseThrow();
      List<Telling> told = tellings(next, staff.apply(begun.audience()), now);
      if (!told.isEmpty()) {
        Instant after = plan.round(next + 1).isPresent() ? now.plus(begun.answerWithin()) : null;
        List<Telling> all = new ArrayList<>(tellings);
        all.addAll(told);
        return with(next, after, all);
      }
    }
    Instant again = tellings.isEmpty() ? now.plus(plan.rounds().getFirst().answerWithin()) : null;
    return with(round, again, tellings);
  }

  Notice with(Telling telling) {
    return changed(telling.id(), _ -> telling);
  }

  /**
   * After a provider was asked; if nobody of this round can be told, the next one begins at once.
   * What is in other hands by now stays as it is.
   *
   * @param handed as it was left when the provider was asked
   * @param before whether the provider may have taken it before that
   */
  Notice after(Outcome outcome, Telling handed, boolean before, NoticePlan plan, Instant now) {
    Notice settled =
        changed(
            handed.id(),
            each ->
                each.equals(handed) || each.status() == Telling.Status.NOT_NEEDED
                    ? each.after(outcome, before, plan, now)
                    : each);
    if (settled.acknowledgement != null) {
      return settled.changed(handed.id(), each -> each.notNeeded(now));
    }
    boolean inVain =
        settled.tellings.stream()
            .filter(each -> each.round() == round)
            .allMatch(each -> each.status() == Telling.Status.FAILED);
    return inVain && nextRoundAt != null ? settled.with(round, now, settled.tellings) : settled;
  }

  /** Somebody has it; who was first stays. */
  Notice acknowledged(@Nullable String by, Instant at) {
    if (acknowledgement != null) {
      return this;
    }
    return new Notice(
        id,
        clinicId,
        cause,
        raisedAt,
        round,
        null,
        tellings.stream().map(each -> each.notNeeded(at)).toList(),
        new Acknowledgement(by, at),
        version);
  }

  /** The same notice as it is after one more write. */
  public Notice written() {
    return new Notice(
        id, clinicId, cause, raisedAt, round, nextRoundAt, tellings, acknowledgement, version + 1);
  }

  private List<Telling> tellings(int begun, List<Recipient> recipients, Instant now) {
    return recipients.stream()
        .flatMap(who -> who.channels().stream().map(on -> Telling.of(id, begun, who, on, now)))
        .toList();
  }

  private Notice changed(String tellingId, UnaryOperator<Telling> change) {
    return with(
        round,
        nextRoundAt,
        tellings.stream()
            .map(each -> each.id().equals(tellingId) ? change.apply(each) : each)
            .toList());
  }

  private Notice with(int newRound, @Nullable Instant newNextRoundAt, List<Telling> newTellings) {
    return new Notice(
        id,
        clinicId,
        cause,
        raisedAt,
        newRound,
        newNextRoundAt,
        newTellings,
        acknowledgement,
        version);
  }
}
