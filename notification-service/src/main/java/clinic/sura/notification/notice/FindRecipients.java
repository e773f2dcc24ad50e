package clinic.sura.notification.notice;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who belongs to an audience at the moment at which they are to be told. */
@Service
public class FindRecipients {

  private final Staff staff;
  private final Duties duties;
  private final Managers managers;
  private final Channels channels;

  public FindRecipients(Staff staff, Duties duties, Managers managers, Channels channels) {
    this.staff = staff;
    this.duties = duties;
    this.managers = managers;
    this.channels = channels;
  }

  List<Recipient> of(Notice notice, Audience audience, Instant now) {
    return switch (audience) {
      case ON_DUTY -> onDuty(notice, now);
      case PRACTITIONERS -> practitioners(notice.clinicId());
      case MANAGERS -> managers(notice.clinicId());
      case EVERYBODY ->
          Stream.concat(
                  practitioners(notice.clinicId()).stream(), managers(notice.clinicId()).stream())
              .toList();
    };
  }

  /** Where an id is no longer reached, such as of an earlier manager, there is nobody to tell. */
  Optional<Recipient> byId(String clinicId, String id) {
    return Stream.concat(practitioners(clinicId).stream(), managers(clinicId).stream())
        .filter(recipient -> recipient.id().equals(id))
        .findFirst();
  }

  private List<Recipient> onDuty(Notice notice, Instant now) {
    List<Recipient> all = practitioners(notice.clinicId());
    String sessionId = notice.cause().sessionId();
    Optional<Recipient> treated =
        Optional.ofNullable(sessionId)
            .flatMap(session -> duties.treatedAt(notice.clinicId(), session))
            .flatMap(id -> all.stream().filter(who -> who.id().equals(id)).findFirst());
    if (treated.isPresent()) {
      return List.of(treated.get());
    }
    Set<String> there = duties.thereOn(notice.clinicId(), now);
    return all.stream().filter(who -> there.contains(who.id())).toList();
  }

  private List<Recipient> practitioners(String clinicId) {
    return staff.of(clinicId).stream()
        .filter(StaffMember::active)
        .map(StaffMember::recipient)
        .map(this::reachable)
        .toList();
  }

  private List<Recipient> managers(String clinicId) {
    return managers.of(clinicId).stream().map(this::reachable).toList();
  }

  /** Without the addresses that no provider carries anything to. */
  private Recipient reachable(Recipient recipient) {
    return new Recipient(
        recipient.id(),
        recipient.name(),
        channels.provider(Channel.EMAIL).isPresent() ? recipient.email() : null,
        channels.provider(Channel.SMS).isPresent() ? recipient.phone() : null);
  }
}
