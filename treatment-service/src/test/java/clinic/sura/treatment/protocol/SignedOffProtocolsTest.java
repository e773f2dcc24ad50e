package clinic.sura.treatment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SignedOffProtocolsTest {

  @Autowired SignedOffProtocols signedOff;
  @Autowired MongoDatabase database;

  @Test
  void the_first_digest_counts() {
    String id = "programme-" + UUID.randomUUID();
    assertThat(signedOff.keep(id, "aa")).isEqualTo("aa");
    assertThat(signedOff.keep(id, "bb")).isEqualTo("aa");
    assertThat(signedOff.keep(id, "aa")).isEqualTo("aa");
  }

  @Test
  void the_service_has_signed_off_what_it_started_with() {
    assertThat(database.getCollection("signedOffProtocols").countDocuments()).isPositive();
    assertThat(signedOff.keep("calf-reduction-1", "changed")).hasSize(64);
  }
}
