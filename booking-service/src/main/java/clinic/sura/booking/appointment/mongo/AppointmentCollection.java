package clinic.sura.booking.appointment.mongo;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of appointments and its indexes. */
@Configuration(proxyBeanMethods = false)
class AppointmentCollection {

  @Bean
  AggregateCollection<AppointmentDocument> appointmentDocuments(Aggregates aggregates) {
    var collection = aggregates.collection("appointments", AppointmentDocument.class);
    // The whole check against double booking: see Claims.
    collection.createUniqueIndex(Indexes.ascending("clinicId", "claims"));
    collection.createIndex(Indexes.ascending("clinicId", "localDate"));
    collection.createIndex(Indexes.ascending("clinicId", "patientId"));
    collection.createIndex(Indexes.ascending("clinicId", "practitionerId", "localDate"));
    collection.createIndex(Indexes.ascending("clinicId", "roomId", "localDate"));
    collection.createIndex(Indexes.ascending("askedToCancelAt"));
    return collection;
  }
}
