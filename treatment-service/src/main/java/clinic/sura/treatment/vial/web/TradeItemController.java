package clinic.sura.treatment.vial.web;

import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.KnowTradeItems;
import clinic.sura.treatment.vial.KnowTradeItems.Outcome;
import clinic.sura.treatment.vial.TradeItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the numbers on packs stand for. */
@RestController
@RequestMapping("/api/trade-items")
class TradeItemController {

  private final KnowTradeItems items;

  TradeItemController(KnowTradeItems items) {
    this.items = items;
  }

  /**
   * What a number stands for.
   *
   * @param gtin 14 digits
   * @param labelledUnits units on the label of a vial
   */
  record TradeItemAnswer(String gtin, String product, BigDecimal labelledUnits) {

    static TradeItemAnswer of(TradeItem item) {
      return new TradeItemAnswer(
          item.gtin(), item.labelled().product().name(), item.labelled().units());
    }
  }

  /**
   * What a number is to stand for.
   *
   * @param product name of the protocol, such as BOTOX
   * @param labelledUnits units on the label: a size that the product comes in
   */
  record TradeItemRequest(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String product,
      @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal labelledUnits) {}

  /** What a pack of this number holds. No pack of it was received yet: 404. */
  @GetMapping("/{gtin}")
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  TradeItemAnswer get(Caller caller, @PathVariable String gtin) {
    return TradeItemAnswer.of(items.get(caller.clinicId(), gtin));
  }

  /**
   * Corrects what packs of this number hold; vials that were received stay as they are. Unknown
   * product or size: 400. No pack of it was received yet: 404.
   */
  @PutMapping("/{gtin}")
  @RolesAllowed({Roles.NURSE, Roles.PHYSICIAN})
  TradeItemAnswer correct(
      Caller caller, @PathVariable String gtin, @Valid @RequestBody TradeItemRequest request) {
    TradeItem known = items.get(caller.clinicId(), gtin);
    Dose labelled = new Dose(new Product(request.product()), request.labelledUnits());
    return switch (items.correct(caller.clinicId(), new TradeItem(known.gtin(), labelled))) {
      case Outcome.Corrected(TradeItem item) -> TradeItemAnswer.of(item);
      case Outcome.UnknownProduct() -> throw invalid("product", "is not known to the protocol");
      case Outcome.UnknownSize(List<BigDecimal> sizes) ->
          throw invalid("labelledUnits", "must be one of " + sizes);
    };
  }

  private static FieldErrors invalid(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }
}
