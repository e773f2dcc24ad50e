package clinic.sura.notification;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Channels;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.link.PatientLinks;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.occasion.Learnt;
import clinic.sura.notification.plan.MessagePlan;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.plan.Routing;
import clinic.sura.notification.plan.files.ShippedPlan;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.notification.sending.AskPatient;
import clinic.sura.notification.sending.ChannelPlaces;
import clinic.sura.notification.sending.CheckMessage;
import clinic.sura.notification.sending.ComposeMessage;
import clinic.sura.notification.sending.ReadGrounds;
import clinic.sura.notification.sending.SendDueMessages;
import clinic.sura.notification.sending.SendMessage;
import clinic.sura.notification.sending.SendOnRoute;
import clinic.sura.notification.sending.TakeAlong;
import clinic.sura.notification.template.files.ShippedTemplates;
import clinic.sura.platform.link.SentLinks;
import clinic.sura.platform.link.SignedLinks;
import clinic.sura.platform.merge.PatientMerge;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole service without Spring, Kafka, MongoDB and SMTP. */
public final class World {

  public static final SentLinks LINKS =
      new SentLinks(new SignedLinks("a secret of at least thirty-two bytes"));

  public final SettableClock clock = new SettableClock("2026-11-20T03:00:00Z");
  public final InMemory.AllPreferences preferences = new InMemory.AllPreferences();
  public final InMemory.AllMerges merges = new InMemory.AllMerges();
  public final InMemory.AllOccasions occasions = new InMemory.AllOccasions();
  public final InMemory.AllMessages ledger = new InMemory.AllMessages();
  public final Mailer mailer = new Mailer(Channel.EMAIL);
  public final Mailer texter = new Mailer(Channel.SMS);

  private final MessagePlan plan;
  private final PersonPreferences people = new PersonPreferences(preferences, merges);
  private final Channels channels;
  private final Routing routing;
  private final PlanMessages planMessages;
  private final SendDueMessages sender;

  /** Has e-mail alone. */
  public World() {
    this(Channel.EMAIL);
  }

  /** Has these of e-mail and text messages. */
  public World(Channel... provided) {
    this(ShippedPlan.read(), provided);
  }

  /** The same by another plan. */
  public World(MessagePlan plan, Channel... provided) {
    this.plan = plan;
    channels =
        new Channels(
            Stream.of(mailer, texter)
                .filter(each -> List.of(provided).contains(each.channel()))
                .map(ChannelProvider.class::cast)
                .toList());
    routing = new Routing(channels);
    planMessages = new PlanMessages(plan, people, occasions, ledger, routing, clock);
    sender = instance(ledger);
  }

  /** Another instance of the sender over a ledger. */
  public SendDueMessages instance(Messages messages) {
    var compose =
        new ComposeMessage(
            ShippedTemplates.templates(),
            ShippedTemplates.calendarFiles(),
            new PatientLinks(LINKS, URI.create("https://clinic.example/")));
    var check = new CheckMessage(plan, new ReadGrounds(people, occasions), messages, routing);
    var takeAlong = new TakeAlong(messages, check, plan, clock);
    var ask = new AskPatient(ShippedTemplates.templates());
    return new SendDueMessages(
        messages,
        new SendMessage(
            messages,
            check,
            new SendOnRoute(messages, compose, ask, takeAlong, channels, plan, clock),
            takeAlong,
            clock),
        new ChannelPlaces(channels),
        clock);
  }

  public void knows(ContactPreference preference) {
    new KeepPreference(preferences).keep(preference);
    planMessages.ofPatient(preference.clinicId(), preference.patientId());
  }

  /** Two records are of one person, or no longer are if the survivor is null. */
  public void merged(String patientId, @Nullable String survivorId, long version) {
    merges.learn(new PatientMerge(Given.CLINIC, patientId, version, survivorId));
    planMessages.ofPatient(Given.CLINIC, patientId);
  }

  public void learns(String occasionId, Fact fact) {
    learns(occasionId, Given.MEI, fact);
  }

  public void learns(String occasionId, String patientId, Fact fact) {
    learns(Given.CLINIC, occasionId, patientId, fact);
  }

  public void learns(String clinicId, String occasionId, String patientId, Fact fact) {
    planMessages.of(new LearnFact(occasions).learn(occasionId, clinicId, patientId, fact));
  }

  /** Plans what a fact calls for that was learnt before. */
  public void plans(Learnt learnt) {
    planMessages.of(learnt);
  }

  /** Sends all that is due. */
  public void sends() {
    boolean more = true;
    while (more) {
      more = sender.sendDue();
    }
  }

  public SendDueMessages sender() {
    return sender;
  }

  /** Every message by kind, step and status, in the order in which they are due. */
  public List<String> messages() {
    return ledger.sorted().stream().map(World::line).sorted().toList();
  }

  private static String line(MessageIntent intent) {
    return "%s %s %s %s %s"
        .formatted(intent.dueAt(), intent.kind(), intent.step(), intent.status(), intent.reason());
  }

  /** What is sent on one channel, and kept. */
  public static final class Mailer implements ChannelProvider {

    public final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
    public volatile Function<OutgoingMessage, Outcome> answer = _ -> new Outcome.Accepted();
    public volatile boolean ready = true;
    public volatile Duration timeLimit = Duration.ofSeconds(90);

    private final Channel channel;

    Mailer(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public Duration timeLimit() {
      return timeLimit;
    }

    @Override
    public Outcome send(OutgoingMessage message) {
      Outcome outcome = answer.apply(message);
      if (outcome instanceof Outcome.Accepted) {
        sent.add(message);
      }
      return outcome;
    }
  }
}
