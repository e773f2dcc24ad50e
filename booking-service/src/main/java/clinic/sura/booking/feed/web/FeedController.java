package clinic.sura.booking.feed.web;

import clinic.sura.booking.feed.ReadFeed;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.digest.Sha256;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What calendars that subscribe read: no one is signed in, the link itself is the permission. */
@RestController
@Hidden
class FeedController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final CacheControl FOR_A_WHILE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

  private final ReadFeed readFeed;
  private final FeedLinks links;
  private final FeedCalendar calendar = new FeedCalendar();

  FeedController(ReadFeed readFeed, FeedLinks links) {
    this.readFeed = readFeed;
    this.links = links;
  }

  /**
   * Shows a feed as iCalendar; 304 if the asker has it as it is. A forged, a revoked and an unknown
   * link are the same 404.
   */
  @PermitAll
  @GetMapping(FeedLinks.PATH + "{token}.ics")
  ResponseEntity<String> show(@PathVariable String token) {
    return links
        .read(token)
        .flatMap(named -> readFeed.read(named.clinicId(), named.feedId()))
        .map(calendar::write)
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(FOR_A_WHILE)
                    .eTag(Sha256.hex(text))
                    .body(text))
        .orElseThrow(() -> new NotFound("such calendar link"));
  }
}
