package clinic.sura.booking.equipment.web;

import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.Inventory;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.setup.Edit;
import clinic.sura.booking.setup.PutEntry;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Equipment over HTTP. */
@RestController
@RequestMapping("/api/equipment")
class EquipmentController {

  private final Inventory inventory;
  private final Rooms rooms;
  private final PutEntry<Equipment> put;
  private final Clock clock;

  EquipmentController(Inventory inventory, Rooms rooms, Clock clock) {
    this.inventory = inventory;
    this.rooms = rooms;
    this.put = new PutEntry<>(inventory);
    this.clock = clock;
  }

  /** Lists the clinic's equipment, by id. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  EquipmentList list(Caller caller) {
    var all =
        inventory.all(caller.clinicId()).stream()
            .map(equipment -> EquipmentView.of(equipment, null))
            .toList();
    return new EquipmentList(all, null);
  }

  /** Shows one piece of equipment; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<EquipmentView> show(@PathVariable String id, Caller caller) {
    return answer(
        inventory.find(caller.clinicId(), id).orElseThrow(() -> new NotFound("equipment/" + id)));
  }

  /**
   * Describes a piece of equipment, as a whole; the same description twice changes nothing. 400 if
   * it is bound to a room that the clinic does not have.
   */
  @PutMapping("/{id}")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<EquipmentView> put(
      @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String id,
      @Valid @RequestBody EquipmentBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    Equipment wanted = body.toEquipment(caller.clinicId(), id);
    String roomId = wanted.roomId();
    if (roomId != null && rooms.find(caller.clinicId(), roomId).isEmpty()) {
      throw new FieldErrors(List.of(new FieldError("roomId", "must be one of the clinic's rooms")));
    }
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<EquipmentView> answer(Equipment equipment) {
    Edit lastEdit = inventory.lastEdit(equipment.clinicId(), equipment.id()).orElse(null);
    return ResponseEntity.ok()
        .eTag(ETags.of(equipment.version()))
        .body(EquipmentView.of(equipment, lastEdit));
  }

  /**
   * A piece of equipment as it is shown; its roomId is null if it can be moved to any room.
   *
   * @param lastEdit missing in lists, and if that was before it was kept
   */
  record EquipmentView(
      String id,
      long version,
      String name,
      String kind,
      @Nullable String roomId,
      List<OutOfService> outOfService,
      boolean active,
      @Nullable Edit lastEdit) {

    static EquipmentView of(Equipment equipment, @Nullable Edit lastEdit) {
      return new EquipmentView(
          equipment.id(),
          equipment.version(),
          equipment.name(),
          equipment.kind(),
          equipment.roomId(),
          equipment.outOfService(),
          equipment.active(),
          lastEdit);
    }
  }

  /** All equipment. */
  record EquipmentList(List<EquipmentView> equipment, @Nullable String nextCursor) {}
}
