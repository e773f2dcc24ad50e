package clinic.sura.notification.sending;

import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.preference.Person;
import java.util.List;

/**
 * What decides on a message, as it is known at the moment at which the message is due.
 *
 * @param person who gets it
 * @param occasions what it is about, if that is known; all of the person's with it where only their
 *     visits name the clinic
 */
record Grounds(Person person, List<Occasion> occasions) {

  Grounds {
    occasions = List.copyOf(occasions);
  }
}
