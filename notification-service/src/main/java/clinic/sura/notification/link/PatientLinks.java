package clinic.sura.notification.link;

import clinic.sura.platform.link.SentLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * The addresses of the pages that are opened by a link alone. Booking answers them: it signs
 * nothing, but has the same secret and knows these purposes.
 */
public final class PatientLinks {

  private static final String APPOINTMENT = "patient-appointment";
  private static final String MESSAGES = "patient-messages";

  /** An appointment may be moved to later; how far the visit itself lets one in, booking says. */
  private static final Duration AFTER_THE_VISIT = Duration.ofDays(90);

  /** Whoever finds an old message wants to stop the next one. */
  private static final Duration FOR_CHOICES = Duration.ofDays(400);

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
    return pages + "/a/" + links.token(APPOINTMENT, clinicId, appointmentId, address, until);
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
}
