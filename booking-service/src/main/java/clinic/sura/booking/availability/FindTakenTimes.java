package clinic.sura.booking.availability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What is taken on some days. */
public interface FindTakenTimes {

  /**
   * What the appointments of those days of the clinic's calendar take, released ones left out.
   * Holds are among them even when they have expired: see {@link TakenTime#isExpiredAt}.
   */
  List<TakenTime> on(String clinicId, Collection<LocalDate> dates);
}
