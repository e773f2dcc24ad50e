package clinic.sura.treatment.protocol;

import clinic.sura.treatment.dose.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's protocol.
 *
 * @param programme such as {@code calf-reduction}
 * @param version rises with each change; a signed-off version is never edited
 * @param products what may be injected, and how much of it
 * @param diluentMl the range that a reconstitution's diluent is accepted in, mL
 * @param intervals how far sessions lie apart
 * @param windows what follows from a session's date and number
 * @param measurement what is measured, and how
 * @param area what is treated
 * @param patient who may be treated
 * @param injector who may inject; null in versions that leave it to the booking of the visit
 * @param consents what the patient agrees to, by kind of consent
 * @param followUp when somebody looks after the patient again, earliest first
 * @param adverseEvents what may happen after a session; null in versions that do not say
 * @param improvement how much better it looks; null in versions that do not ask
 * @param publishedOutcomes what studies found
 * @param suggestions where a plan may start, by product; empty in versions that suggest nothing
 */
public record Protocol(
    String programme,
    int version,
    String title,
    Map<Product, ProductLimits> products,
    Range diluentMl,
    Intervals intervals,
    Windows windows,
    Measurement measurement,
    TreatedArea area,
    PatientCriteria patient,
    @Nullable InjectorPolicy injector,
    Map<String, ConsentText> consents,
    List<FollowUpVisit> followUp,
    @Nullable AdverseEventPolicy adverseEvents,
    @Nullable ImprovementScale improvement,
    List<PublishedOutcome> publishedOutcomes,
    Map<Product, DoseSuggestion> suggestions) {

  /** The programme of records from before there was more than one. */
  public static final String FIRST_PROGRAMME = "calf-reduction";

  /** The programme of a protocol's id: {@code calf-reduction} of {@code calf-reduction-1}. */
  public static String programmeOf(String id) {
    return id.substring(0, id.lastIndexOf('-'));
  }

  /** Programme and version in one: {@code calf-reduction-1}. */
  public String id() {
    return programme + "-" + version;
  }

  public Optional<ProductLimits> product(Product product) {
    return Optional.ofNullable(products.get(product));
  }

  /** The text of a kind of consent. */
  public ConsentText consentText(String kind) {
    ConsentText text = consents.get(kind);
    if (text == null) {
      throw new IllegalStateException(id() + " has no text for the consent " + kind);
    }
    return text;
  }

  /** What may happen after a session, for a version that says so. */
  public AdverseEventPolicy adverseEventPolicy() {
    if (adverseEvents == null) {
      throw new IllegalStateException(id() + " says nothing of adverse events");
    }
    return adverseEvents;
  }

  /**
   * How far sessions lie apart.
   *
   * @param minimum sooner than this is refused
   * @param maintenanceAdvised sooner than this is warned of
   * @param otherProduct another product within this is warned of
   */
  public record Intervals(
      PeriodLimit minimum, PeriodLimit maintenanceAdvised, PeriodLimit otherProduct) {}

  /**
   * The text that a patient signs.
   *
   * @param textVersion rises with each change of the items
   */
  public record ConsentText(int textVersion, List<String> items, String source) {}
}
