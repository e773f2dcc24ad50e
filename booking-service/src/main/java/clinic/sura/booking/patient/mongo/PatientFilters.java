package clinic.sura.booking.patient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import clinic.sura.booking.patient.PatientQuery;
import clinic.sura.booking.patient.PatientQuery.Alternative;
import clinic.sura.booking.patient.PatientQuery.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * A query as conditions on stored patients. The keys of its first term, which says most, lead the
 * index to candidates; only these are compared with all terms.
 */
final class PatientFilters {

  private static final String KEYS = "searchKeys";
  private static final String TEXT = "searchText";

  /** How a term may stand in what is known of a patient, the best way first. */
  private enum Fit {
    WHOLE,
    BEGINNING,
    INSIDE
  }

  private PatientFilters() {}

  /** The groups of those found, one after the other; nobody is in two of them. */
  static List<Bson> tiers(String clinicId, PatientQuery query) {
    List<Bson> tiers = new ArrayList<>();
    List<Bson> better = new ArrayList<>();
    boolean fragments = query.terms().stream().anyMatch(Term::hasFragments);
    for (Fit fit : Arrays.copyOf(Fit.values(), fragments ? 3 : 2)) {
      Bson fits = and(query.terms().stream().map(term -> fits(term, fit)).toList());
      List<Bson> conditions = new ArrayList<>(List.of(eq("clinicId", clinicId), fits));
      if (!better.isEmpty()) {
        conditions.add(nor(List.copyOf(better)));
      }
      conditions.add(leads(query.terms().getFirst(), fit));
      tiers.add(and(conditions));
      better.add(fits);
    }
    return tiers;
  }

  private static Bson leads(Term term, Fit fit) {
    List<String> keys = term.alternatives().stream().map(each -> key(each, fit)).toList();
    return keys.size() == 1 ? eq(KEYS, keys.getFirst()) : in(KEYS, keys);
  }

  private static String key(Alternative meaning, Fit fit) {
    return switch (fit) {
      case WHOLE -> meaning.whole();
      case BEGINNING -> meaning.beginning();
      case INSIDE -> meaning.piece() == null ? meaning.beginning() : meaning.piece();
    };
  }

  private static Bson fits(Term term, Fit fit) {
    List<Bson> meanings = term.alternatives().stream().map(each -> fits(each, fit)).toList();
    return meanings.size() == 1 ? meanings.getFirst() : or(meanings);
  }

  private static Bson fits(Alternative meaning, Fit fit) {
    String text = Pattern.quote(meaning.text());
    if (meaning.text().isEmpty()) {
      return eq(KEYS, key(meaning, fit));
    }
    return switch (fit) {
      case WHOLE -> regex(TEXT, " " + text + " ");
      case BEGINNING -> regex(TEXT, " " + text);
      case INSIDE -> regex(TEXT, meaning.piece() == null ? " " + text : text);
    };
  }
}
