package clinic.sura.booking.patient;

/** What is wrong with one field, in words for whoever fills it in. */
public record FieldProblem(String field, String message) {}
