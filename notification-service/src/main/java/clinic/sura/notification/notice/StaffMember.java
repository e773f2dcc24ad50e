package clinic.sura.notification.notice;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who treats at a clinic, and where they are told of what is urgent.
 *
 * @param id the clinic's own name of them, such as {@code dr-anan}
 * @param version of the booking service; it only grows
 * @param active whether they still treat there
 * @param email an address, or null
 * @param phone E.164, or null
 */
public record StaffMember(
    String clinicId,
    String id,
    long version,
    String name,
    boolean active,
    @Nullable String email,
    @Nullable String phone) {

  Recipient recipient() {
    return new Recipient(id, name, email, phone);
  }
}
