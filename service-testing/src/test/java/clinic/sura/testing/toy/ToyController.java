package clinic.sura.testing.toy;

import clinic.sura.events.booking.RecallClosed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.PatientId;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToyController {

  private final AggregateCollection<ToyDocument> toys;

  ToyController(AggregateCollection<ToyDocument> toys) {
    this.toys = toys;
  }

  record NewToy(@NotBlank String claim, @Positive int visits) {}

  record View(String id, long version, int visits, @Nullable String note) {
    static View of(ToyDocument toy) {
      return new View(toy.id(), toy.version(), toy.visits(), toy.note());
    }
  }

  record Note(@Nullable String text) {}

  @PostMapping("/api/toys")
  @RolesAllowed(Roles.FRONT_DESK)
  ResponseEntity<View> create(@Valid @RequestBody NewToy body, IdempotencyKey key, Caller caller) {
    ToyDocument toy =
        new ToyDocument(
            key.derivedId(caller.clinicId(), "toy"),
            caller.clinicId(),
            1,
            List.of(body.claim()),
            body.visits(),
            null);
    Cause<ToyDocument> cause = Cause.request(key, 201, View::of);
    try {
      toys.insert(
          toy,
          List.of(new RecallClosed(caller.clinicId(), "p-" + toy.id(), 1, toy.id(), "TOY", "NEW")),
          cause.of(toy));
    } catch (DuplicateClaim taken) {
      throw new Refusal(
          HttpStatus.CONFLICT, "taken", "Somebody has it.", Map.of("claim", body.claim()));
    }
    return ResponseEntity.status(201).eTag(ETags.of(1)).body(View.of(toy));
  }

  @PostMapping("/api/toys/{id}/visit")
  @RolesAllowed(Roles.FRONT_DESK)
  View visit(@PathVariable String id, IdempotencyKey key, Caller caller) {
    Cause<ToyDocument> cause = Cause.request(key, 200, View::of);
    return LostRace.retried(
        () -> {
          ToyDocument next = toys.load(caller.clinicId(), id, cause).visited();
          toys.save(
              next,
              List.of(
                  new RecallClosed(
                      caller.clinicId(), "p-" + id, next.version(), id, "TOY", "" + next.visits())),
              cause.of(next));
          return View.of(next);
        });
  }

  @PutMapping("/api/toys/{id}")
  @RolesAllowed(Roles.FRONT_DESK)
  View note(
      @PathVariable String id,
      @RequestBody Note note,
      @Nullable ExpectedVersion expected,
      Caller caller) {
    ToyDocument toy = toys.get(caller.clinicId(), id);
    ExpectedVersion.require(expected, toy);
    ToyDocument next = toy.noted(note.text());
    toys.save(next, List.of(), Cause.<ToyDocument>none().of(next));
    return View.of(next);
  }

  @GetMapping("/api/toys/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.NURSE})
  @Audited("Toy")
  ResponseEntity<View> get(@PathVariable String id, Caller caller) {
    ToyDocument toy = toys.get(caller.clinicId(), id);
    return ResponseEntity.ok().eTag(ETags.of(toy.version())).body(View.of(toy));
  }

  /** Names two patients, one of them deep inside. */
  record Shown(@PatientId String id, Map<String, List<Deep>> deep) {}

  record Deep(String patientId) {}

  @GetMapping("/api/shown/{patientId}/{other}")
  @RolesAllowed(Roles.NURSE)
  @Audited("Toy")
  Shown shown(@PathVariable String patientId, @PathVariable String other, Caller caller) {
    return new Shown(patientId, Map.of("all", List.of(new Deep(other))));
  }

  @PostMapping("/api/shown/{patientId}/{other}")
  @RolesAllowed(Roles.NURSE)
  @Audited("Toy")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(
      @PathVariable String patientId,
      @PathVariable String other,
      Caller caller,
      IdempotencyKey key) {}

  @GetMapping("/api/forgotten")
  String forgotten() {
    return "nobody may see this";
  }

  @GetMapping("/api/broken")
  @RolesAllowed(Roles.FRONT_DESK)
  String broken() {
    throw new IllegalStateException("secret inner detail");
  }
}
