package clinic.sura.treatment.protocol.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Protocols, to be read. They are changed as files. */
@RestController
@RequestMapping("/api/protocols")
class ProtocolController {

  private final Protocols protocols;

  ProtocolController(Protocols protocols) {
    this.protocols = protocols;
  }

  /** All protocols; {@code nextCursor} is always null: the list is short. */
  record ProtocolList(List<ProtocolSummary> protocols, @Nullable String nextCursor) {}

  /**
   * A protocol in short.
   *
   * @param current whether new records of its programme are written under it
   * @param standard whether records that name no programme are written under it
   */
  record ProtocolSummary(
      String id, String programme, int version, String title, boolean current, boolean standard) {}

  /** Every version of every programme, the newest version of each first. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ProtocolList all(Caller caller) {
    List<String> current = protocols.inUse().stream().map(Protocol::id).toList();
    return new ProtocolList(
        protocols.all().stream()
            .map(
                each ->
                    new ProtocolSummary(
                        each.id(),
                        each.programme(),
                        each.version(),
                        each.title(),
                        current.contains(each.id()),
                        each.id().equals(protocols.current().id())))
            .sorted(
                Comparator.comparing(ProtocolSummary::programme)
                    .thenComparing(ProtocolSummary::version, Comparator.reverseOrder()))
            .toList(),
        null);
  }

  /**
   * One protocol with every number and its source; {@code current} is the one that new records are
   * written under if they name no programme. Unknown: 404.
   *
   * @param id such as {@code calf-reduction-1}, or {@code current}
   */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ProtocolAnswer get(Caller caller, @PathVariable String id) {
    Protocol protocol =
        id.equals("current")
            ? protocols.current()
            : protocols.find(id).orElseThrow(() -> new NotFound("protocols/" + id));
    return ProtocolAnswer.of(protocol);
  }
}
