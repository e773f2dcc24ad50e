package clinic.sura.notification.preference;

import java.util.Set;

/**
 * One who gets messages.
 *
 * @param records the ids of all records of the person
 * @param preference how they want to be reached, as the record that stands for them says; while
 *     that one is unknown, as the record says that was asked for
 */
public record Person(Set<String> records, ContactPreference preference) {

  public Person {
    records = Set.copyOf(records);
  }
}
