package clinic.sura.system;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** A finger on a touch screen, which taps, and draws from one place to the next. */
final class Finger {

  private static final int STEPS = 8;

  /** A place on the screen, px. */
  record Place(double x, double y) {

    Place plus(double right, double down) {
      return new Place(x + right, y + down);
    }
  }

  private final Page page;
  private final CDPSession session;

  Finger(Page page) {
    this.page = page;
    this.session = page.context().newCDPSession(page);
  }

  /** The middle of what is on the screen then. */
  static Place middle(Locator part) {
    part.scrollIntoViewIfNeeded();
    BoundingBox box = part.boundingBox();
    return new Place(box.x + box.width / 2, box.y + box.height / 2);
  }

  void tap(Place place) {
    page.touchscreen().tap(place.x(), place.y());
  }

  /** Touches the first place, goes from place to place, and lifts at the last one. */
  void draw(Place from, Place... onward) {
    touch("touchStart", from);
    Place last = from;
    for (Place next : onward) {
      for (int step = 1; step <= STEPS; step++) {
        double share = (double) step / STEPS;
        touch("touchMove", last.plus((next.x() - last.x()) * share, (next.y() - last.y()) * share));
      }
      last = next;
    }
    send("touchEnd", new JsonArray());
  }

  private void touch(String kind, Place place) {
    JsonObject point = new JsonObject();
    point.addProperty("x", place.x());
    point.addProperty("y", place.y());
    JsonArray points = new JsonArray();
    points.add(point);
    send(kind, points);
  }

  private void send(String kind, JsonArray points) {
    JsonObject event = new JsonObject();
    event.addProperty("type", kind);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
