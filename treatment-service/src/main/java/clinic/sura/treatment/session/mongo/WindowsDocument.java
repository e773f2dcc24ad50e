package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.Windows.Derived;
import java.time.LocalDate;

public record WindowsDocument(
    DaysDocument resultCheck, DaysDocument maintenance, DaysDocument wearOff) {

  public record DaysDocument(String from, String until) {

    static DaysDocument of(Days days) {
      return new DaysDocument(days.from().toString(), days.until().toString());
    }

    Days days() {
      return new Days(LocalDate.parse(from), LocalDate.parse(until));
    }
  }

  static WindowsDocument of(Derived windows) {
    return new WindowsDocument(
        DaysDocument.of(windows.resultCheck()),
        DaysDocument.of(windows.maintenance()),
        DaysDocument.of(windows.wearOff()));
  }

  Derived windows() {
    return new Derived(resultCheck.days(), maintenance.days(), wearOff.days());
  }
}
