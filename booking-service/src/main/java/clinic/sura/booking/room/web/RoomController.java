package clinic.sura.booking.room.web;

import clinic.sura.booking.room.Room;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.setup.Edit;
import clinic.sura.booking.setup.PutEntry;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Rooms over HTTP. */
@RestController
@RequestMapping("/api/rooms")
class RoomController {

  private final Rooms rooms;
  private final PutEntry<Room> put;
  private final Clock clock;

  RoomController(Rooms rooms, Clock clock) {
    this.rooms = rooms;
    this.put = new PutEntry<>(rooms);
    this.clock = clock;
  }

  /** Lists the clinic's rooms, by id. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  RoomList list(Caller caller) {
    return new RoomList(
        rooms.all(caller.clinicId()).stream().map(room -> RoomView.of(room, null)).toList(), null);
  }

  /** Shows one room; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<RoomView> show(@PathVariable String id, Caller caller) {
    Room room = rooms.find(caller.clinicId(), id).orElseThrow(() -> new NotFound("rooms/" + id));
    return answer(room);
  }

  /** Describes a room, as a whole; the same description twice changes nothing. */
  @PutMapping("/{id}")
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<RoomView> put(
      @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String id,
      @Valid @RequestBody RoomBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    Room wanted = body.toRoom(caller.clinicId(), id);
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<RoomView> answer(Room room) {
    Edit lastEdit = rooms.lastEdit(room.clinicId(), room.id()).orElse(null);
    return ResponseEntity.ok().eTag(ETags.of(room.version())).body(RoomView.of(room, lastEdit));
  }

  /**
   * A room as it is described.
   *
   * @param kind what it is equipped for, such as CONSULTATION or TREATMENT
   * @param active whether it may be booked; true unless said otherwise
   */
  record RoomBody(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String kind,
      @Nullable Boolean active) {

    Room toRoom(String clinicId, String id) {
      return new Room(clinicId, id, 0, name, kind, !Boolean.FALSE.equals(active));
    }
  }

  /**
   * A room as it is shown.
   *
   * @param lastEdit missing in lists, and if that was before it was kept
   */
  record RoomView(
      String id, long version, String name, String kind, boolean active, @Nullable Edit lastEdit) {
    static RoomView of(Room room, @Nullable Edit lastEdit) {
      return new RoomView(
          room.id(), room.version(), room.name(), room.kind(), room.active(), lastEdit);
    }
  }

  /** All rooms. */
  record RoomList(List<RoomView> rooms, @Nullable String nextCursor) {}
}
