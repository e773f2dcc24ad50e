package clinic.sura.platform.aggregate;

/**
 * What a request was answered with; it is kept in the document that the request changed.
 *
 * @param status HTTP status
 * @param body the response body, written as JSON
 */
public record Answer(int status, Object body) {}
