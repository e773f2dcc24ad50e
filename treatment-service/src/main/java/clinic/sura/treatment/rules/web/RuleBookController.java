package clinic.sura.treatment.rules.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.RuleBook;
import clinic.sura.treatment.rules.RuleBook.Rule;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a protocol refuses, and asks a reason for. */
@RestController
@RequestMapping("/api/protocols/{id}/rules")
class RuleBookController {

  private final Protocols protocols;

  RuleBookController(Protocols protocols) {
    this.protocols = protocols;
  }

  /** Rules; {@code nextCursor} is always null: the list is short. */
  record RuleList(List<Rule> rules, @Nullable String nextCursor) {}

  /**
   * Every rule of a protocol with its limit and its source. Unknown: 404.
   *
   * @param id such as {@code calf-reduction-2}
   */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  RuleList rules(Caller caller, @PathVariable String id) {
    Protocol protocol = protocols.find(id).orElseThrow(() -> new NotFound("protocols/" + id));
    return new RuleList(RuleBook.of(protocol), null);
  }
}
