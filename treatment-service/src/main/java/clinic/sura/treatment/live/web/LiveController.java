package clinic.sura.treatment.live.web;

import clinic.sura.platform.live.LiveStreams;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Live updates over HTTP. */
@RestController
class LiveController {

  private final LiveStreams live;

  LiveController(LiveStreams live) {
    this.live = live;
  }

  /**
   * Streams whose charts change in the caller's clinic, as server-sent events, until the token
   * ends: {@code change} with kind (chart), id of the patient and version; {@code reset} where
   * changes may have been missed.
   *
   * @param lastEventId where to go on
   * @param from the same, for clients that can't send the header
   */
  @GetMapping("/api/live")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  void live(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String from,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    live.stream(caller.clinicId(), lastEventId == null ? from : lastEventId, response);
  }
}
