package clinic.sura.booking.appointment.mongo;

import clinic.sura.booking.availability.DayShare;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A share of a practitioner's day, as stored. */
public record DayShareDocument(@Nullable String serviceId, int number) {

  static DayShareDocument of(DayShare share) {
    return new DayShareDocument(share.serviceId(), share.number());
  }

  static List<DayShare> toShares(@Nullable List<DayShareDocument> documents) {
    return documents == null
        ? List.of()
        : documents.stream().map(share -> new DayShare(share.serviceId, share.number)).toList();
  }
}
