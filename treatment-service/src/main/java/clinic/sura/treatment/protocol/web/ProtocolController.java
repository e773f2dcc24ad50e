package clinic.sura.treatment.protocol.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import jakarta.annotation.security.RolesAllowed;
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

  /**
   * One protocol with every number and its source; {@code current} is the one that new records are
   * written under. Unknown: 404.
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
