package clinic.sura.notification.link;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.link.SentLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * The addresses of the pages that are opened by a link alone. Booking answers them, and treatment
 * those about a session or a recalled lot: they have the same secret and know these purposes.
 */
public final class PatientLinks {

  private static final String APPOINTMENT = "patient-appointment";
  private static final String MESSAGES = "patient-messages";
  private static final String OFFER = "patient-offer";
  private static final String CHECK_IN = "patient-check-in";
  private static final String QUESTIONNAIRE = "patient-questionnaire";
  private static final String LOT_RECALL = "patient-lot-recall";

  /** An appointment may be moved to later; how far the visit itself lets one in, booking says. */
  private static final Duration AFTER_THE_VISIT = Duration.ofDays(90);

  /** Whoever finds an old message wants to stop the next one. */
  private static final Duration FOR_CHOICES = Duration.ofDays(400);

  /** Until then the page says that the place is no longer kept. */
  private static final Duration AFTER_AN_OFFER = Duration.ofDays(7);

  /** As long as patients are watched after a session: four weeks [P]. */
  private static final Duration FOR_CHECK_INS = Duration.ofDays(28);

  private static final Duration FOR_ANSWERS = Duration.ofDays(60);

  /** A recall that was not read yet still makes sense when the message does no more. */
  private static final Duration FOR_RECALLS = Duration.ofDays(180);

  private final SentLinks links;
  private final String pages;

  /**
   * Signs links to pages below that address.
   *
   * @throws IllegalArgumentException if the address is no http or https one
   */
  public PatientLinks(SentLinks links, URI pages) {
    if (pages.getHost() == null || !String.valueOf(pages.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "Patients' pages need an address, such as https://clinic.example: set PATIENT_PAGES_URL");
    }
    this.links = links;
    this.pages = pages.toString().replaceFirst("/+$", "");
  }

  /**
   * The page of one appointment.
   *
   * @param address that the message goes to, as booking knows it
   * @param visitEnd as it is when the message is written
   */
  public String appointment(
      String clinicId, String appointmentId, String address, Instant visitEnd) {
    Instant until = visitEnd.plus(AFTER_THE_VISIT);
    return page("a", APPOINTMENT, clinicId, appointmentId, address, until);
  }

  /**
   * The page on which a patient stops messages, or allows them.
   *
   * @param address that the message goes to, as booking knows it
   * @param dueAt of the message
   */
  public String messages(String clinicId, String patientId, String address, Instant dueAt) {
    return pages + "/m/" + choices(clinicId, patientId, address, dueAt);
  }

  /**
   * Where a mail program stops messages by one POST.
   *
   * @param news whether it stops news, or else messages about appointments
   */
  public URI stop(String clinicId, String patientId, String address, Instant dueAt, boolean news) {
    String token = choices(clinicId, patientId, address, dueAt);
    return URI.create(
        pages + "/links/messages/" + token + "/stop/" + (news ? "news" : "appointments"));
  }

  private String choices(String clinicId, String patientId, String address, Instant dueAt) {
    return links.token(MESSAGES, clinicId, patientId, address, dueAt.plus(FOR_CHOICES));
  }

  /**
   * The page of an offer to a patient on the waiting list.
   *
   * @param keptUntil first instant at which the place is no longer kept
   */
  public String offer(String clinicId, String entryId, String address, Instant keptUntil) {
    return page("o", OFFER, clinicId, entryId, address, keptUntil.plus(AFTER_AN_OFFER));
  }

  /**
   * The page on which patients say how they are after a session.
   *
   * @param dueAt of the message
   */
  public String checkIn(String clinicId, String sessionId, String address, Instant dueAt) {
    return page("s", CHECK_IN, clinicId, sessionId, address, dueAt.plus(FOR_CHECK_INS));
  }

  /**
   * The page on which patients say what they think of the result of a session.
   *
   * @param dueAt of the message
   */
  public String questionnaire(String clinicId, String sessionId, String address, Instant dueAt) {
    return page("q", QUESTIONNAIRE, clinicId, sessionId, address, dueAt.plus(FOR_ANSWERS));
  }

  /**
   * The page on which a patient says that they have read of a recalled lot.
   *
   * @param recallAndPatient ids of both, with a slash between them
   * @param dueAt of the message
   */
  public String lotRecall(String clinicId, String recallAndPatient, String address, Instant dueAt) {
    // A link has room for one id: treatment derives this one alike.
    String notice = IdempotencyKey.derive(recallAndPatient.split("/", 2));
    return page("r", LOT_RECALL, clinicId, notice, address, dueAt.plus(FOR_RECALLS));
  }

  private String page(
      String page, String purpose, String clinicId, String id, String address, Instant until) {
    return pages + "/" + page + "/" + links.token(purpose, clinicId, id, address, until);
  }
}
