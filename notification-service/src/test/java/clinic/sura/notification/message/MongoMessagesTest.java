package clinic.sura.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.Channel;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "sura.sending.enabled=false")
class MongoMessagesTest extends MessagesContract {

  @Autowired Messages messages;
  @Autowired MongoDatabase database;

  @Override
  Messages messages() {
    return messages;
  }

  @Test
  void one_of_an_unknown_kind_is_left_out_and_stops_no_other() {
    Instant longAgo = Instant.parse("2002-02-03T04:05:00Z");
    MessageIntent known = intent(longAgo);
    MessageIntent newer = intent(longAgo);
    messages.add(List.of(known, newer));
    database
        .getCollection("messages")
        .updateOne(Filters.eq("_id", newer.id()), Updates.set("kind", "OF_A_NEWER_VERSION"));

    assertThat(mine(messages.due(Channel.EMAIL, longAgo.plusSeconds(5), 10_000).messages()))
        .containsExactly(known);
    assertThat(messages.due(Channel.EMAIL, longAgo.plusSeconds(5), 1).messages())
        .as("the unreadable one takes nobody's place")
        .containsExactly(known);
    assertThat(messages.ofPatient(known.clinicId(), List.of(known.patientId()), null, 10))
        .containsExactly(known);
  }

  @Test
  void what_an_earlier_version_has_planned_is_found_once_it_is_due() {
    Instant longAgo = Instant.parse("2003-02-03T04:05:00Z");
    MessageIntent earlier = intent(longAgo);
    messages.add(List.of(earlier));
    database
        .getCollection("messages")
        .updateOne(
            Filters.eq("_id", earlier.id()),
            Updates.combine(
                Updates.set("dueMinute", "2003-02-03T04:05:00Z"),
                Updates.unset("dueKey"),
                Updates.unset("refusedBy")));

    assertThat(mine(messages.due(null, longAgo.minusSeconds(1), 10_000).messages())).isEmpty();
    assertThat(mine(messages.due(null, longAgo, 10_000).messages())).containsExactly(earlier);
    assertThat(mine(messages.allDue(longAgo, 10_000).orElseThrow())).containsExactly(earlier);

    MessageIntent planned =
        messages.save(earlier.triedAgainAt(longAgo, Channel.EMAIL), Cause.none());
    assertThat(mine(messages.due(null, longAgo, 10_000).messages())).isEmpty();
    assertThat(mine(messages.due(Channel.EMAIL, longAgo, 10_000).messages()))
        .containsExactly(planned);
  }
}
