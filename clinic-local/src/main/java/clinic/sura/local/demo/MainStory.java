package clinic.sura.local.demo;

import clinic.sura.local.Ports;
import clinic.sura.local.client.ClinicApi;
import clinic.sura.local.client.ClinicClock;

/** From the first enquiry to the next maintenance visit, as one patient meets it. */
public final class MainStory {

  private final ClinicApi api;
  private final ClinicClock clock;
  private final Ports ports;
  private final Teller teller;

  public MainStory(ClinicApi api, ClinicClock clock, Ports ports, Teller teller) {
    this.api = api;
    this.clock = clock;
    this.ports = ports;
    this.teller = teller;
  }

  /**
   * Plays all thirteen steps.
   *
   * @throws StoryFailure if something does not follow
   */
  public void play() {
    teller.heading("The consultation");
    ConsultationChapter consultation = new ConsultationChapter(api, clock, ports, teller);
    String patientId = consultation.register();
    Visit visit = consultation.book(patientId);
    consultation.checkIn(patientId, visit);

    teller.heading("The plan");
    PlanChapter plan = new PlanChapter(api, teller);
    plan.assess(patientId, visit);
    plan.agree(patientId, visit);

    teller.heading("The treatment");
    SessionChapter treatment = new SessionChapter(api, clock, teller);
    Visit session = treatment.book(patientId, visit);
    String sessionId = treatment.treat(patientId, session);

    teller.heading("What follows");
    MaintenanceChapter maintenance = new MaintenanceChapter(api, teller);
    maintenance.isPlanned(patientId, session);
    maintenance.bookNext(patientId);
    maintenance.correct(patientId, sessionId);
    teller.heading("That is the whole story.");
  }
}
