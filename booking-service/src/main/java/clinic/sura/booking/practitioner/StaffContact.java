package clinic.sura.booking.practitioner;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody of the staff is told of what is urgent.
 *
 * @param email an address, or null
 * @param phone E.164, such as +66812345678, or null
 */
public record StaffContact(@Nullable String email, @Nullable String phone) {

  public static final StaffContact NONE = new StaffContact(null, null);
}
