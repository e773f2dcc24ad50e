package clinic.sura.testing.toy;

import clinic.sura.events.Topics;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.event.EventSubscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service: it counts the visits of a patient. */
@SpringBootApplication
public class ToyApplication {

  /** Patients whose events can't be handled for now. */
  public static final List<String> FAILING = new CopyOnWriteArrayList<>();

  @Bean
  AggregateCollection<ToyDocument> toys(Aggregates aggregates) {
    AggregateCollection<ToyDocument> toys = aggregates.collection("toys", ToyDocument.class);
    toys.createUniqueIndex(com.mongodb.client.model.Indexes.ascending("clinicId", "claims"));
    return toys;
  }

  private static RecallClosed counted(ToyDocument toy) {
    return new RecallClosed(
        toy.clinicId(), toy.id(), toy.version(), toy.id(), "TOY", "visit " + toy.visits());
  }

  @Bean
  EventSubscription countVisits(AggregateCollection<ToyDocument> toys) {
    return EventSubscription.to(Topics.BOOKING)
        .on(
            PatientCheckedIn.class,
            event -> {
              PatientCheckedIn arrived = event.data();
              if (FAILING.contains(arrived.patientId())) {
                throw new IllegalStateException("The stars do not allow it");
              }
              Cause<ToyDocument> cause = Cause.event(event);
              ToyDocument before =
                  toys.find(arrived.clinicId(), arrived.patientId(), cause).orElse(null);
              if (before == null) {
                ToyDocument first =
                    new ToyDocument(
                        arrived.patientId(),
                        arrived.clinicId(),
                        1,
                        List.of(arrived.patientId()),
                        1,
                        null);
                toys.insert(first, List.of(counted(first)), cause.of(first));
              } else {
                ToyDocument next = before.visited();
                toys.save(next, List.of(counted(next)), cause.of(next));
              }
            });
  }
}
