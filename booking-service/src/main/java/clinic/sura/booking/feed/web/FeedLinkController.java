package clinic.sura.booking.feed.web;

import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.feed.CalendarFeed;
import clinic.sura.booking.feed.CalendarFeed.Kind;
import clinic.sura.booking.feed.CalendarFeeds;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The links by which calendars subscribe to a practitioner or a room, over HTTP. */
@RestController
@RequestMapping("/api/calendar-feeds")
class FeedLinkController {

  private final CalendarFeeds feeds;
  private final SetUps setUps;
  private final FeedLinks links;
  private final Clock clock;

  FeedLinkController(CalendarFeeds feeds, SetUps setUps, FeedLinks links, Clock clock) {
    this.feeds = feeds;
    this.setUps = setUps;
    this.links = links;
    this.clock = clock;
  }

  /** Lists the clinic's links that work, the oldest first. */
  @GetMapping
  @RolesAllowed(Roles.MANAGER)
  FeedList list(Caller caller) {
    return new FeedList(
        feeds.all(caller.clinicId()).stream().filter(CalendarFeed::works).map(this::view).toList());
  }

  /**
   * Makes a link, a new one each time: whoever has it sees times, rooms and initials without
   * signing in, until it is revoked. 400 for an unknown practitioner or room.
   */
  @PostMapping
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<FeedView> create(
      @Valid @RequestBody FeedBody body, Caller caller, IdempotencyKey key) {
    String id = key.derivedId(caller.clinicId(), "calendar-feed");
    Cause<CalendarFeed> cause = Cause.request(key, HttpStatus.CREATED.value(), this::view);
    feeds.find(caller.clinicId(), id, cause);
    if (!isKnown(setUps.of(caller.clinicId()), body)) {
      throw new FieldErrors(
          List.of(new FieldError("resourceId", "is no practitioner or room of the clinic")));
    }
    var feed =
        CalendarFeed.create(caller.clinicId(), id, body.kind(), body.resourceId(), edit(caller));
    feeds.insert(feed, cause);
    return ResponseEntity.created(URI.create("/api/calendar-feeds/" + id)).body(view(feed));
  }

  /** Makes a link void for ever; a calendar that has it gets 404 from then on. */
  @PostMapping("/{id}/revoke")
  @RolesAllowed(Roles.MANAGER)
  FeedView revoke(@PathVariable String id, Caller caller, IdempotencyKey key) {
    Cause<CalendarFeed> cause = Cause.request(key, HttpStatus.OK.value(), this::view);
    CalendarFeed feed = feeds.load(caller.clinicId(), id, cause);
    if (!feed.works()) {
      return view(feed);
    }
    CalendarFeed revoked = feed.revokedBy(edit(caller));
    feeds.save(revoked, cause);
    return view(revoked);
  }

  private static boolean isKnown(SetUp setUp, FeedBody body) {
    return switch (body.kind()) {
      case PRACTITIONER -> setUp.practitioner(body.resourceId()).isPresent();
      case ROOM -> setUp.room(body.resourceId()).isPresent();
    };
  }

  private Edit edit(Caller caller) {
    return new Edit(caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private FeedView view(CalendarFeed feed) {
    return new FeedView(
        feed.id(),
        feed.kind(),
        feed.resourceId(),
        links.path(feed),
        feed.created().by(),
        feed.created().at());
  }

  /**
   * Whose appointments are to be shown.
   *
   * @param resourceId the practitioner's or the room's id
   */
  record FeedBody(@NotNull Kind kind, @NotBlank @Size(max = 64) String resourceId) {}

  /**
   * A link.
   *
   * @param path to be put behind the address that the clinic's pages have
   * @param by who made it, by name
   * @param at when
   */
  record FeedView(String id, Kind kind, String resourceId, String path, String by, Instant at) {}

  /** All links that work. */
  record FeedList(List<FeedView> feeds) {}
}
