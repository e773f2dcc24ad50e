package clinic.sura.booking.feed.web;

import clinic.sura.booking.feed.CalendarFeed;
import clinic.sura.platform.link.SignedLinks;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses of calendar feeds. */
@Component
class FeedLinks {

  static final String PATH = "/links/calendar-feeds/";

  private static final String PURPOSE = "calendar-feed";

  private final SignedLinks links;

  FeedLinks(@Value("${sura.link-secret}") String secret) {
    links = new SignedLinks(secret);
  }

  /** The path of a feed, to be put behind the address that the clinic's pages have. */
  String path(CalendarFeed feed) {
    return PATH + links.token(PURPOSE, feed.clinicId() + "/" + feed.id()) + ".ics";
  }

  /** Which feed a token names, if it was made here. */
  Optional<Named> read(String token) {
    return links
        .subject(PURPOSE, token)
        .map(subject -> subject.split("/", 2))
        .map(parts -> new Named(parts[0], parts[1]));
  }

  /** The feed that a link names; whether it still works is not said. */
  record Named(String clinicId, String feedId) {}
}
