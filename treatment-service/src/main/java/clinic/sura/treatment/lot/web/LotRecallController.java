package clinic.sura.treatment.lot.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.lot.AcknowledgeRecall;
import clinic.sura.treatment.lot.AcknowledgeRecall.Notice;
import clinic.sura.treatment.lot.AcknowledgeRecall.Outcome;
import clinic.sura.treatment.lot.LotRecall;
import clinic.sura.treatment.lot.LotRecall.Party;
import clinic.sura.treatment.lot.QuarantineLot;
import clinic.sura.treatment.lot.QuarantineLot.Order;
import clinic.sura.treatment.lot.ReadRecalls;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recalls of lots: quarantine, who is concerned, and who knows. */
@RestController
@RequestMapping("/api/lot-recalls")
class LotRecallController {

  private final QuarantineLot quarantine;
  private final AcknowledgeRecall acknowledgements;
  private final ReadRecalls recalls;

  LotRecallController(
      QuarantineLot quarantine, AcknowledgeRecall acknowledgements, ReadRecalls recalls) {
    this.quarantine = quarantine;
    this.acknowledgements = acknowledgements;
    this.recalls = recalls;
  }

  /**
   * A lot that must not be used any more. It is in the body, since lot numbers may hold a slash.
   *
   * @param product name of the protocol, such as BOTOX
   * @param lot lot number on the label, in capitals or not
   */
  record NewRecall(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String product,
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./ -]{0,29}") String lot,
      @NotBlank @Size(max = 500) String reason) {}

  /**
   * Somebody knows of the recall.
   *
   * @param note how they were told
   */
  record NewAcknowledgement(
      @NotBlank @Size(max = 100) String patientId,
      @NotNull Party party,
      @NotBlank @Size(max = 500) String note) {}

  /** All recalls, newest first; {@code nextCursor} is always null: the list is short. */
  record Recalls(List<RecallSummary> recalls, @Nullable String nextCursor) {}

  /**
   * Quarantines a lot: its vials are blocked at once, and everybody concerned is listed and told.
   * The same lot again lists whoever has come to be concerned since.
   */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("LotRecall")
  ResponseEntity<RecallAnswer> quarantine(Caller caller, @Valid @RequestBody NewRecall request) {
    Order order =
        new Order(new Product(request.product()), request.lot(), request.reason(), caller.name());
    RecallAnswer answer = RecallAnswer.of(quarantine.quarantine(caller.clinicId(), order));
    return ResponseEntity.ok().eTag(ETags.of(answer.recall().version())).body(answer);
  }

  /** The recalls of the clinic. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  Recalls all(Caller caller) {
    return new Recalls(recalls.all(caller.clinicId()).stream().map(this::summary).toList(), null);
  }

  private RecallSummary summary(LotRecall recall) {
    return RecallSummary.of(recall, recalls.unlisted(recall).size());
  }

  /** A recall with every patient, session and point of the lot. Unknown: 404. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("LotRecall")
  RecallAnswer one(Caller caller, @PathVariable String id) {
    return RecallAnswer.of(recalls.get(caller.clinicId(), id));
  }

  /** Records that the patient, or a physician, knows. A patient who is not concerned: 400. */
  @PostMapping("/{id}/acknowledgements")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("LotRecall")
  ResponseEntity<RecallSummary> acknowledge(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody NewAcknowledgement request) {
    Notice notice = new Notice(request.patientId(), request.party(), request.note(), caller.name());
    Outcome outcome =
        acknowledgements.acknowledge(
            caller.clinicId(), id, notice, Cause.request(key, 200, this::summary));
    return switch (outcome) {
      case Outcome.Acknowledged(LotRecall recall) ->
          ResponseEntity.ok().eTag(ETags.of(recall.version())).body(summary(recall));
      case Outcome.NotConcerned() ->
          throw new FieldErrors(
              List.of(new FieldError("patientId", "is not concerned by this recall")));
    };
  }
}
