package clinic.sura.platform.aggregate;

/** Names an aggregate where those of several clinics are asked for in one go. */
public record AggregateId(String clinicId, String id) {}
