package clinic.sura.booking.patient.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision;
import clinic.sura.booking.patient.Patients;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OldPatientsTest {

  @Autowired MongoDatabase database;
  @Autowired Patients patients;

  @Test
  void finds_patients_that_were_stored_before_there_were_search_keys() {
    String clinic = "clinic-" + UUID.randomUUID();
    var old =
        new Document("_id", clinic + "-mei")
            .append("clinicId", clinic)
            .append("version", 3L)
            .append("givenName", "美玲")
            .append("familyName", "林")
            .append("birthDate", "1994-05-02")
            .append("language", "zh-Hant")
            .append("timeZone", "Asia/Taipei")
            .append("channels", List.of())
            .append("consents", List.of("HEALTH_DATA"))
            .append("registeredAt", Date.from(Instant.EPOCH))
            .append("searchKey", "林 美玲 | 美玲 林 |")
            .append("sortKey", "林 美玲 " + clinic + "-mei");
    database.getCollection("patients").insertOne(old);
    assertThat(patients.search(clinic, "林美", null, 9).patients()).isEmpty();

    new SearchKeysOfOldPatients(database.getCollection("patients", PatientDocument.class))
        .makeAnew();

    assertThat(patients.search(clinic, "林美", null, 9).patients())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.version()).isEqualTo(3);
              assertThat(found.consents().decisions())
                  .containsExactly(
                      new ConsentDecision(
                          Agreement.HEALTH_DATA, true, null, null, null, Instant.EPOCH));
            });
  }
}
