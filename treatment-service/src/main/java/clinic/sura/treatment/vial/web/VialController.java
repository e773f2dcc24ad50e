package clinic.sura.treatment.vial.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.CountVials;
import clinic.sura.treatment.vial.DiscardVial;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.VialStock;
import clinic.sura.treatment.vial.VialStock.Delivery;
import clinic.sura.treatment.vial.VialStock.Outcome;
import clinic.sura.treatment.vial.VialStock.Receipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.Mod10Check;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vials: receive, reconstitute, discard, and see which can be used and what is in stock. */
@RestController
@RequestMapping("/api/vials")
class VialController {

  private final VialStock stock;
  private final DiscardVial discards;
  private final CountVials counts;

  VialController(VialStock stock, DiscardVial discards, CountVials counts) {
    this.stock = stock;
    this.discards = discards;
    this.counts = counts;
  }

  /**
   * A vial as it is delivered.
   *
   * @param product name of the protocol, such as BOTOX
   * @param lot lot number on the label
   * @param expires last day that it may be used on
   * @param labelledUnits units on the label: a size that the product comes in
   * @param gtin number in the code on the pack, 14 digits; left out if it was not scanned
   */
  record NewVial(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String product,
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./ -]{0,29}") String lot,
      @NotNull LocalDate expires,
      @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal labelledUnits,
      @Nullable @Pattern(regexp = "\\d{14}") @Mod10Check String gtin) {}

  /**
   * How a vial is dissolved.
   *
   * @param diluentMl mL
   */
  record NewReconstitution(
      @NotNull @Positive @Digits(integer = 2, fraction = 2) BigDecimal diluentMl) {}

  /**
   * Why a vial is thrown away.
   *
   * @param reason as the ledger keeps it
   */
  record NewDisposal(@NotBlank @Size(max = 500) String reason) {}

  /** The usable vials, oldest first; {@code nextCursor} is always null: the list is short. */
  record UsableVials(List<VialAnswer> vials, @Nullable String nextCursor) {}

  /**
   * Takes a vial into stock. Unknown product or size: 400; a quarantined lot, or a pack whose
   * number stands for another product or size: 422.
   */
  @PostMapping
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  ResponseEntity<VialAnswer> receive(
      Caller caller, IdempotencyKey key, @Valid @RequestBody NewVial request) {
    Delivery delivery =
        new Delivery(
            request.lot(),
            request.expires(),
            new Dose(new Product(request.product()), request.labelledUnits()),
            request.gtin());
    Receipt receipt =
        stock.receive(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "vial"),
            delivery,
            Cause.request(key, 201, VialAnswer::of));
    return switch (receipt) {
      case Receipt.Received(Vial vial) -> answer(HttpStatus.CREATED, vial);
      case Receipt.UnknownProduct() -> throw invalid("product", "is not known to the protocol");
      case Receipt.UnknownSize(List<BigDecimal> sizes) ->
          throw invalid("labelledUnits", "must be one of " + sizes);
      case Receipt.OtherPack(var known) ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "pack-of-another-product",
              "The code on this pack stands for %s. Look at the label.".formatted(known.labelled()),
              Map.of(
                  "product", known.labelled().product().name(),
                  "labelledUnits", known.labelled().units()));
      case Receipt.QuarantinedLot() ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "lot-quarantined",
              "The lot is recalled. Send the vial back; it must not be used.",
              Map.of("lot", request.lot()));
    };
  }

  /**
   * The vials that can be drawn from now, or could be once they are reconstituted.
   *
   * @param patientId leaves out vials that serve another patient
   */
  @GetMapping
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  UsableVials usable(Caller caller, @RequestParam(required = false) @Nullable String patientId) {
    return new UsableVials(
        stock.usable(caller.clinicId()).stream()
            .filter(
                vial ->
                    patientId == null
                        || vial.boundTo().isEmpty()
                        || vial.boundTo().get().equals(patientId))
            .map(VialAnswer::of)
            .toList(),
        null);
  }

  /**
   * Dissolves a vial and starts its beyond-use clock. Reconstituted before: 409; expired,
   * quarantined or discarded: 422; an amount of diluent that the protocol does not accept: 400.
   */
  @PostMapping("/{id}/reconstitute")
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  ResponseEntity<VialAnswer> reconstitute(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody NewReconstitution request) {
    Outcome outcome =
        stock.reconstitute(
            caller.clinicId(),
            id,
            request.diluentMl(),
            caller.name(),
            Cause.request(key, 200, VialAnswer::of));
    return switch (outcome) {
      case Outcome.Reconstituted(Vial vial) -> answer(HttpStatus.OK, vial);
      case Outcome.AlreadyReconstituted(var at) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "vial-already-reconstituted",
              "The vial was reconstituted before.",
              Map.of("reconstitutedAt", at));
      case Outcome.Expired(LocalDate expires) ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "vial-expired",
              "The vial expired on " + expires + ".",
              Map.of("expires", expires));
      case Outcome.PutAside(var at) ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "vial-put-aside",
              "The vial is quarantined or was discarded. Take another one.",
              Map.of("at", at));
      case Outcome.DiluentOutOfRange(String range) ->
          throw invalid("diluentMl", "must be within " + range + " mL");
    };
  }

  /** Throws a vial away; what nobody has drawn counts as wasted. Discarded before: 409. */
  @PostMapping("/{id}/discard")
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  ResponseEntity<VialAnswer> discard(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody NewDisposal request) {
    DiscardVial.Outcome outcome =
        discards.discard(
            caller.clinicId(),
            id,
            request.reason(),
            caller.name(),
            Cause.request(key, 200, VialAnswer::of));
    return switch (outcome) {
      case DiscardVial.Outcome.Discarded(Vial vial) -> answer(HttpStatus.OK, vial);
      case DiscardVial.Outcome.AlreadyDiscarded(var at) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "vial-already-discarded",
              "The vial was discarded before.",
              Map.of("discardedAt", at));
    };
  }

  /** What lies in the clinic: what is to be discarded, and all by lot, what expires first. */
  @GetMapping("/stock")
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN, Roles.MANAGER})
  StockAnswer stock(Caller caller) {
    return StockAnswer.of(counts.count(caller.clinicId()));
  }

  private static ResponseEntity<VialAnswer> answer(HttpStatus status, Vial vial) {
    return ResponseEntity.status(status).eTag(ETags.of(vial.version())).body(VialAnswer.of(vial));
  }

  private static FieldErrors invalid(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }
}
