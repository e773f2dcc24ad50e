package clinic.sura.treatment.photograph;

import clinic.sura.events.treatment.PhotographTaken;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.photograph.Photograph.Posture;
import clinic.sura.treatment.photograph.Photograph.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps photographs that the patient has consented to. */
@Service
public class KeepPhotograph {

  private final OpenCharts charts;
  private final Consents consents;
  private final Photographs photographs;
  private final ClinicCalendars calendars;
  private final Clock clock;

  KeepPhotograph(
      OpenCharts charts,
      Consents consents,
      Photographs photographs,
      ClinicCalendars calendars,
      Clock clock) {
    this.charts = charts;
    this.consents = consents;
    this.photographs = photographs;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A photograph as it is sent.
   *
   * @param file JPEG or PNG
   * @param by name of who took it
   */
  public record Taken(String patientId, View view, Posture posture, byte[] file, String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** It is kept; or it was before, under that id. */
    record Kept(Photograph photograph, boolean before) implements Outcome {}

    /** The patient has not consented to photographs, or has taken it back. */
    record NoConsent() implements Outcome {}

    /** It is no JPEG and no PNG, or a broken one. */
    record NotReadable() implements Outcome {}

    record TooManyPixels() implements Outcome {}

    /** The id is that of another patient's photograph. */
    record IdTaken() implements Outcome {}
  }

  /**
   * Keeps a photograph under an id that its sender chose, so that sending it again changes nothing.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   */
  public Outcome keep(String clinicId, String id, Taken taken) {
    charts.get(clinicId, taken.patientId());
    Optional<Photograph> known = photographs.find(clinicId, id);
    if (known.isPresent()) {
      return known.get().patientId().equals(taken.patientId())
          ? new Outcome.Kept(known.get(), true)
          : new Outcome.IdTaken();
    }
    Optional<Consent> consent =
        consents.standing(clinicId, taken.patientId(), Consent.Kind.PHOTOGRAPHS);
    if (consent.isEmpty()) {
      return new Outcome.NoConsent();
    }
    return switch (Picture.from(taken.file())) {
      case Picture.Drawn.NotReadable() -> new Outcome.NotReadable();
      case Picture.Drawn.TooManyPixels() -> new Outcome.TooManyPixels();
      case Picture.Drawn.Upright(Picture picture) ->
          new Outcome.Kept(kept(clinicId, id, taken, consent.get(), picture), false);
    };
  }

  private Photograph kept(
      String clinicId, String id, Taken taken, Consent consent, Picture picture) {
    Instant now = clock.instant();
    Photograph photograph =
        new Photograph(
            id,
            clinicId,
            taken.patientId(),
            1,
            LocalDate.ofInstant(now, calendars.zoneOf(clinicId)),
            taken.view(),
            taken.posture(),
            consent.id(),
            picture.widthPx(),
            picture.heightPx(),
            Sha256.hex(picture.jpeg()),
            now,
            taken.by(),
            null);
    photographs.keepPicture(clinicId, id, picture.jpeg());
    photographs.insert(
        photograph, List.of(new PhotographTaken(clinicId, taken.patientId(), 1, id)), Cause.none());
    return photograph;
  }
}
