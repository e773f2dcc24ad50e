package clinic.sura.notification.sending;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.plan.WantedMessage;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.Person;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message hangs on, as it is known at the moment at which the message is due. It is read for
 * this one sending, once: what decides whether the message goes out says what it tells, too.
 *
 * @param wanted the message as the plan has it now
 * @param occasion what it is about
 * @param clinicName as the person's latest visit has it, for what names no clinic itself; or null
 * @param person who gets it
 * @param route the channels that reach the person, in their order
 */
record Known(
    WantedMessage wanted,
    Occasion occasion,
    @Nullable String clinicName,
    Person person,
    List<Channel> route) {

  ContactPreference preference() {
    return person.preference();
  }

  /** The fact that calls for the message. */
  Fact fact() {
    return occasion.facts().stream()
        .filter(fact -> fact.version() == wanted.factVersion())
        .findFirst()
        .orElseThrow();
  }

  /** The clinic of the latest visit among occasions; null if there is none. */
  static @Nullable String clinicNameIn(List<Occasion> occasions) {
    return occasions.stream()
        .flatMap(occasion -> occasion.facts(VisitChanged.class).stream())
        .max(Comparator.comparing(VisitChanged::at))
        .map(latest -> latest.details().clinicName())
        .orElse(null);
  }
}
