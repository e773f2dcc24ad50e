package clinic.sura.booking.equipment.web;

import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment as it is described.
 *
 * @param kind what it can be used for, such as ULTRASOUND
 * @param roomId the room that it is bound to; it can be moved to any unless said
 * @param outOfService when it cannot be used, on the clinic's clock; never unless said
 * @param active whether it may be booked; true unless said otherwise
 */
record EquipmentBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String kind,
    @Nullable @Size(max = 64) String roomId,
    @Nullable @Size(max = 500) List<@Valid @NotNull OutOfServiceBody> outOfService,
    @Nullable Boolean active) {

  /**
   * A time without it, on the clinic's clock.
   *
   * @param from first moment without it
   * @param until first moment with it again
   */
  record OutOfServiceBody(@NotNull LocalDateTime from, @NotNull LocalDateTime until) {}

  Equipment toEquipment(String clinicId, String id) {
    List<OutOfServiceBody> times = outOfService == null ? List.of() : outOfService;
    List<FieldError> errors =
        IntStream.range(0, times.size())
            .filter(i -> !times.get(i).from().isBefore(times.get(i).until()))
            .mapToObj(i -> new FieldError("outOfService[" + i + "].until", "must be after from"))
            .toList();
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
    return new Equipment(
        clinicId,
        id,
        0,
        name,
        kind,
        roomId,
        times.stream().map(time -> new OutOfService(time.from(), time.until())).toList(),
        !Boolean.FALSE.equals(active));
  }
}
