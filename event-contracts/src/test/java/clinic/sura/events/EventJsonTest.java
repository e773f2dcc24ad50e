package clinic.sura.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.events.EventJson.MalformedEvent;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.PatientRegistered;
import clinic.sura.events.booking.RecallClosed;
import clinic.sura.events.treatment.SessionCompleted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private static final String RECALL =
      """
      {"clinicId":"bangkok","patientId":"p1","version":2,"recallId":"r1",\
      "kind":"MAINTENANCE","reason":"BOOKED"}""";

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "no JSON", "{\"clinicId\":\"bangkok\"", "[]", "17", "{} {}"})
  void refuses_what_is_no_event(String json) {
    assertThatThrownBy(() -> EventJson.read(json, RecallClosed.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessageStartingWith("RecallClosed ");
  }

  @Test
  void names_every_text_that_is_missing() {
    String json = RECALL.replace("\"recallId\":\"r1\",", "").replace("\"kind\"", "\"sort\"");

    assertThatThrownBy(() -> EventJson.read(json, RecallClosed.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessage("RecallClosed lacks recallId, kind");
  }

  @Test
  void names_a_number_that_is_missing_and_takes_no_zero_for_it() {
    assertThatThrownBy(
            () -> EventJson.read(RECALL.replace("\"version\":2,", ""), RecallClosed.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessageContaining("version");
  }

  @Test
  void names_a_field_that_is_null() {
    assertThatThrownBy(
            () -> EventJson.read(RECALL.replace("\"BOOKED\"", "null"), RecallClosed.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessage("RecallClosed lacks reason");
  }

  @Test
  void names_a_field_that_is_missing_inside_another_and_a_null_in_a_list() {
    String json =
        EventJson.write(fixture(PatientRegistered.class))
            .replace("\"familyName\":\"Lin\",", "")
            .replace("\"SMS\"", "null");

    assertThatThrownBy(() -> EventJson.read(json, PatientRegistered.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessage("PatientRegistered lacks details.familyName, details.channels.1");
  }

  @Test
  void names_a_leg_whose_units_are_null() {
    String json = EventJson.write(fixture(SessionCompleted.class)).replace(":80.50", ":null");

    assertThatThrownBy(() -> EventJson.read(json, SessionCompleted.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessage("SessionCompleted lacks unitsPerLeg.LEFT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "2.5", "true", "{}", "99999999999999999999"})
  void guesses_no_number(String version) {
    String json = RECALL.replace("\"version\":2", "\"version\":" + version);

    assertThatThrownBy(() -> EventJson.read(json, RecallClosed.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessageContaining(" at version: ");
  }

  @Test
  void says_where_a_value_is_wrong_but_never_what_it_was() {
    String json =
        EventJson.write(fixture(PatientRegistered.class)).replace("1994-05-02", "2 May, Mei Lin");

    assertThatThrownBy(() -> EventJson.read(json, PatientRegistered.class))
        .isInstanceOf(MalformedEvent.class)
        .hasNoCause()
        .hasMessageContaining("details.birthDate")
        .hasMessageNotContaining("Mei");
  }

  @Test
  void takes_an_optional_field_that_is_absent_or_null_for_none() {
    String json = EventJson.write(fixture(AppointmentCancelled.class));
    String absent = json.replaceFirst(",\"reason\":\"[^\"]*\"", "");
    String empty = json.replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":null");

    assertThat(absent).isNotEqualTo(json);
    assertThat(EventJson.read(absent, AppointmentCancelled.class).reason()).isNull();
    assertThat(EventJson.read(empty, AppointmentCancelled.class).reason()).isNull();
  }

  @Test
  void ignores_a_field_that_it_does_not_know() {
    String json = RECALL.replace("{", "{\"colour\":{\"of\":[\"tomorrow\"]},");

    assertThat(EventJson.read(json, RecallClosed.class))
        .isEqualTo(EventJson.read(RECALL, RecallClosed.class));
  }

  @Test
  void keeps_decimals_exactly() {
    String json =
        EventJson.write(fixture(SessionCompleted.class))
            .replace(":80.50", ":10.50")
            .replace("\"RIGHT\":90", "\"RIGHT\":0.1000000000000000055511151231257827");

    SessionCompleted session = EventJson.read(json, SessionCompleted.class);

    assertThat(session.unitsPerLeg())
        .isEqualTo(
            Map.of(
                "LEFT", new BigDecimal("10.50"),
                "RIGHT", new BigDecimal("0.1000000000000000055511151231257827")));
    assertThat(EventJson.write(session)).isEqualTo(json);
  }

  @Test
  void writes_decimals_in_full_and_legs_in_one_order() {
    SessionCompleted session = fixture(SessionCompleted.class);
    SessionCompleted rounded =
        new SessionCompleted(
            session.clinicId(),
            session.patientId(),
            session.version(),
            session.sessionId(),
            session.appointmentId(),
            session.product(),
            Map.of("RIGHT", new BigDecimal("9E+1"), "LEFT", new BigDecimal("8E+1")),
            session.sessionNumber(),
            session.protocol(),
            session.signedAt(),
            session.windows());

    assertThat(EventJson.write(rounded)).contains("\"unitsPerLeg\":{\"LEFT\":80,\"RIGHT\":90}");
  }

  @Test
  void writes_instants_and_dates_as_ISO_8601_to_the_nanosecond() {
    SessionCompleted session = fixture(SessionCompleted.class);

    assertThat(EventJson.write(session))
        .contains("\"signedAt\":\"2026-12-03T03:41:07.250Z\"")
        .contains("\"from\":\"2026-12-10\"");
    assertThat(
            EventJson.read(
                    EventJson.write(session).replace("07.250Z", "07.123456789Z"),
                    SessionCompleted.class)
                .signedAt())
        .isEqualTo(Instant.parse("2026-12-03T03:41:07.123456789Z"));
  }

  private static <E extends ClinicEvent> E fixture(Class<E> type) {
    return EventFixtures.all().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
