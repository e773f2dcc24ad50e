package clinic.sura.booking.appointment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
final class MongoAppointments implements Appointments {

  private static final Bson WITHOUT_BULK =
      Projections.exclude("claims", "history", "answers", "handledEvents", "outbox");

  private static final Bson WITHOUT_INTERNALS =
      Projections.exclude("claims", "answers", "handledEvents", "outbox");

  private static final Comparator<Appointment> BY_START =
      Comparator.comparing((Appointment appointment) -> appointment.place().visit().from())
          .thenComparing(appointment -> appointment.place().practitionerId())
          .thenComparing(Appointment::id);

  private final AggregateCollection<AppointmentDocument> collection;
  private final MergeRegisters registers;

  MongoAppointments(
      AggregateCollection<AppointmentDocument> appointmentDocuments, MergeRegisters registers) {
    this.collection = appointmentDocuments;
    this.registers = registers;
  }

  @Override
  public Optional<Appointment> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(AppointmentDocument::toAppointment);
  }

  @Override
  public Optional<Appointment> find(String clinicId, String id, Cause<Appointment> cause) {
    return collection.find(clinicId, id, cause).map(AppointmentDocument::toAppointment);
  }

  @Override
  public Appointment load(String clinicId, String id, Cause<Appointment> cause) {
    return collection.load(clinicId, id, cause).toAppointment();
  }

  @Override
  public Stored insert(
      Appointment appointment, List<? extends ClinicEvent> events, Cause<Appointment> cause) {
    try {
      collection.insert(AppointmentDocument.of(appointment), events, cause.of(appointment));
      return Stored.STORED;
    } catch (DuplicateClaim e) {
      return Stored.CLAIM_TAKEN;
    }
  }

  @Override
  public Stored save(
      Appointment appointment, List<? extends ClinicEvent> events, Cause<Appointment> cause) {
    try {
      collection.save(AppointmentDocument.of(appointment), events, cause.of(appointment));
      return Stored.STORED;
    } catch (DuplicateClaim e) {
      return Stored.CLAIM_TAKEN;
    }
  }

  @Override
  public List<Appointment> on(String clinicId, Collection<LocalDate> dates) {
    var keys = dates.stream().map(LocalDate::toString).toList();
    return list(and(eq("clinicId", clinicId), in("localDate", keys)));
  }

  @Override
  public List<Appointment> ofPatient(String clinicId, String patientId) {
    return list(
        and(eq("clinicId", clinicId), in("patientId", registers.of(clinicId).idsOf(patientId))));
  }

  @Override
  public List<Appointment> ofPractitioner(
      String clinicId, String practitionerId, Collection<LocalDate> dates) {
    return withHistory(clinicId, eq("practitionerId", practitionerId), dates);
  }

  @Override
  public List<Appointment> inRoom(String clinicId, String roomId, Collection<LocalDate> dates) {
    return withHistory(clinicId, eq("roomId", roomId), dates);
  }

  @Override
  public List<Appointment> askedToCancel(String clinicId) {
    return list(eq("askedToCancelAt", clinicId));
  }

  private List<Appointment> withHistory(String clinicId, Bson whose, Collection<LocalDate> dates) {
    var keys = dates.stream().map(LocalDate::toString).toList();
    return list(and(eq("clinicId", clinicId), whose, in("localDate", keys)), WITHOUT_INTERNALS);
  }

  private List<Appointment> list(Bson filter) {
    return list(filter, WITHOUT_BULK);
  }

  private List<Appointment> list(Bson filter, Bson projection) {
    List<Appointment> found =
        collection
            .documents()
            .find(filter)
            .projection(projection)
            .map(AppointmentDocument::toAppointment)
            .into(new ArrayList<>());
    found.sort(BY_START);
    return found;
  }
}
