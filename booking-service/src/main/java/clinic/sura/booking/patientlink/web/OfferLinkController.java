package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.patientlink.AnswerOffer;
import clinic.sura.booking.patientlink.AnswerOffer.Outcome;
import clinic.sura.booking.patientlink.FindLinkedOffer;
import clinic.sura.booking.patientlink.LinkedOffer;
import clinic.sura.booking.patientlink.LinkedOffer.Place;
import clinic.sura.booking.patientlink.LinkedOffer.State;
import clinic.sura.booking.patientlink.PatientLink;
import clinic.sura.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An offer of the waiting list behind the link that its patient was sent. Answers as {@link
 * AppointmentLinkController} does.
 */
@RestController
@Hidden
@RequestMapping("/links/offers/{token}")
class OfferLinkController {

  private final PatientLinks links;
  private final FindLinkedOffer offers;
  private final AnswerOffer answer;

  OfferLinkController(PatientLinks links, FindLinkedOffer offers, AnswerOffer answer) {
    this.links = links;
    this.offers = offers;
    this.answer = answer;
  }

  /** How it stands: a place that is kept, one that was taken, or none. */
  @PermitAll
  @GetMapping
  OfferView show(@PathVariable String token) {
    return OfferView.of(offers.find(link(token)).orElseThrow(PatientLinks.nothing()));
  }

  /** Books the place. 409 {@code offer-over} if it is no longer kept for the patient. */
  @PermitAll
  @PostMapping("/take")
  OfferView take(@PathVariable String token, @Valid @RequestBody PlaceBody body) {
    return shown(answer.take(link(token), body.start().toInstant()));
  }

  /** Lets the place go to the next; the patient waits on. 409 {@code offer-over} as above. */
  @PermitAll
  @PostMapping("/decline")
  OfferView decline(@PathVariable String token, @Valid @RequestBody PlaceBody body) {
    return shown(answer.decline(link(token), body.start().toInstant()));
  }

  private PatientLink link(String token) {
    return links.read(PatientLinks.OFFER, token);
  }

  private static OfferView shown(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var offer) -> OfferView.of(offer);
      case Outcome.Over _ ->
          throw new Refusal(
              HttpStatus.CONFLICT, "offer-over", "That place is no longer kept.", Map.of());
      case Outcome.NoLink _ -> throw PatientLinks.nothing().get();
    };
  }

  /**
   * Which place.
   *
   * @param start when it begins, as the patient saw it
   */
  record PlaceBody(@NotNull OffsetDateTime start) {}

  /**
   * An offer as its patient sees it, times in the clinic's offset. It names neither the patient nor
   * what the visit is for.
   *
   * @param start null where no place is kept or taken, as the next two
   * @param until first instant at which it is no longer kept; null once it is taken
   * @param practitionerName empty where it is not known
   * @param clinicZone IANA name, such as Asia/Bangkok
   * @param patientZone where the patient lives
   * @param language BCP 47 tag of the patient's language
   */
  record OfferView(
      State state,
      @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime until,
      String practitionerName,
      String clinicZone,
      String patientZone,
      String language,
      String clinicName,
      String clinicAddress) {

    static OfferView of(LinkedOffer offer) {
      ZoneId zone = offer.clinic().zone();
      Place place = offer.place();
      return new OfferView(
          offer.state(),
          place == null ? null : at(place.visit().from(), zone),
          place == null || place.until() == null ? null : at(place.until(), zone),
          place == null ? "" : place.practitionerName(),
          zone.getId(),
          offer.person().details().zone().getId(),
          offer.person().details().language(),
          offer.clinic().name(),
          offer.clinic().address());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
      return instant.atZone(zone).toOffsetDateTime();
    }
  }
}
