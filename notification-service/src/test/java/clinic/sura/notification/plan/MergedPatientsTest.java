package clinic.sura.notification.plan;

import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.meiWhoAgreedTo;
import static clinic.sura.notification.Given.patient;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.message.MessageIntent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is planned under a record that another one stands for. */
class MergedPatientsTest {

  private static final String TWICE = "patient-mei-again";

  private static World registeredTwice() {
    World world = new World();
    world.knows(Given.mei());
    world.knows(patient(TWICE, "old.address@example.test", "en", Given.BANGKOK, 1));
    world.learns("visit:a1", TWICE, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z"));
    return world;
  }

  @Test
  void goes_where_the_person_is_reached_now_in_their_language() {
    World world = registeredTwice();
    world.merged(TWICE, Given.MEI, 1);
    world.sends();
    assertThat(world.mailer.sent)
        .isNotEmpty()
        .allSatisfy(
            sent -> {
              assertThat(sent.address()).isEqualTo("mei.lin@example.test");
              assertThat(sent.language()).isEqualTo("zh-Hans");
            });
  }

  @Test
  void is_sent_once_whether_the_merge_is_learnt_before_or_after() {
    World world = registeredTwice();
    world.sends();
    int sent = world.mailer.sent.size();
    assertThat(sent).isPositive();
    world.merged(TWICE, Given.MEI, 1);
    world.sends();
    assertThat(world.mailer.sent).hasSize(sent);
  }

  @Test
  void is_sent_only_if_the_record_that_stands_agrees_and_comes_back_when_the_merge_is_undone() {
    World world = registeredTwice();
    world.knows(meiWhoAgreedTo(2, "HEALTH_DATA"));
    world.merged(TWICE, Given.MEI, 1);
    assertThat(world.messages()).isNotEmpty().allMatch(line -> line.endsWith("NO_CONSENT"));

    world.merged(TWICE, null, 2);
    assertThat(world.messages()).isNotEmpty().allMatch(line -> line.contains(" PLANNED "));
    world.sends();
    assertThat(world.mailer.sent)
        .allSatisfy(sent -> assertThat(sent.address()).isEqualTo("old.address@example.test"));
  }

  @Test
  void follows_a_correction_of_the_record_that_stands() {
    World world = registeredTwice();
    world.merged(TWICE, Given.MEI, 1);
    world.knows(patient(Given.MEI, "new@example.test", "th", Given.BANGKOK, 2));
    assertThat(world.ledger.sorted()).extracting(MessageIntent::language).containsOnly("th");
  }

  @Test
  void is_the_same_in_whatever_order_the_news_comes() {
    List<Consumer<World>> news =
        List.of(
            world -> world.knows(Given.mei()),
            world -> world.knows(patient(TWICE, "old@example.test", "en", Given.BANGKOK, 1)),
            world -> world.knows(meiWhoAgreedTo(2, "MESSAGES")),
            world -> world.merged(TWICE, Given.MEI, 1),
            world -> world.merged(TWICE, null, 2),
            world -> world.merged(TWICE, Given.MEI, 3),
            world ->
                world.learns(
                    "visit:a1", TWICE, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z")));
    World inOrder = new World();
    news.forEach(each -> each.accept(inOrder));
    assertThat(inOrder.messages()).isNotEmpty().allMatch(line -> line.contains(" PLANNED "));
    for (int seed = 0; seed < 100; seed++) {
      List<Consumer<World>> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, new Random(seed));
      World world = new World();
      shuffled.forEach(each -> each.accept(world));
      assertThat(world.messages()).as("seed %s", seed).isEqualTo(inOrder.messages());
      assertThat(world.ledger.sorted())
          .as("seed %s", seed)
          .extracting(MessageIntent::language)
          .containsOnly("zh-Hans");
    }
  }
}
