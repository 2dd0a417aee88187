package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outbox;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A forum in which each signal has a post of its own. */
class SignalPostsTest {

    private static final String OPEN = "POST channels/" + StandIn.FORUM + "/threads";
    private static final String SIGNAL = "Memory is the new bottleneck for AI";
    private static final Answer TAKEN = new Answer(500, 0, Map.of("Via", "1.1 google"), true);

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;
    private final Subscriber forum = bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.SIGNALS);

    @Test
    void isChosenWhereAForumIsSetUp() {
        String other = discord.addChannel("signals", 15);
        Member owner = new Member(discord, StandInInteractions.OWNER, StandIn.NEWS);
        await().atMost(Duration.ofSeconds(10)).until(() -> discord.commands().size() > 0);

        assertThat(owner.type("bellwether setup", Map.of("topics", "AI chips", "place", other, "signals", true)))
                .contains("Each signal is a post of its own");
        owner.press(owner.shown(), "1:save:0:");

        Subscriber chosen = bureau.get(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, other))
                .orElseThrow();
        assertThat(bureau.get(ChannelLayoutRepository.class).of(chosen.id()).kind())
                .isEqualTo(ChannelLayout.Kind.SIGNALS);
    }

    @Test
    void givesASignalAPostAndTheRestOfTheBriefAnother() {
        DeliveryId id = bureau.send(brief(20));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.threads(StandIn.FORUM)).hasSize(2);
        assertThat(said(signal()))
                .singleElement()
                .asString()
                .contains("Buyers of memory chips now wait nine months")
                .contains("1:sources:1:")
                .doesNotContain("Port of Tarn")
                .doesNotContain("1:join:");
        assertThat(said(post("20 November · Memory is the bottleneck")))
                .singleElement()
                .asString()
                .contains("Port of Tarn")
                .contains("1:join:")
                .doesNotContain("nine months");
    }

    @Test
    void addsTheNextMorningsNewsToThePostThatIsThere() {
        bureau.send(brief(20));
        ObjectNode post = signal();
        post.withObject("thread_metadata").put("archived", true);
        bureau.restart();

        DeliveryId id = bureau.send(brief(21));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(said(post)).hasSize(2);
        assertThat(said(post).getLast()).contains("21 November");
        assertThat(post.path("thread_metadata").path("archived").asBoolean()).isFalse();
        assertThat(discord.threads(StandIn.FORUM)).hasSize(3);
    }

    @Test
    void beginsAnotherPostWhereTheFirstWasDeleted() {
        bureau.send(brief(20));
        discord.removeChannel(signal().path("id").asString());

        DeliveryId id = bureau.send(brief(21));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(said(signal())).singleElement().asString().contains("21 November");
        assertThat(bureau.subscriber(forum.id()).schedule().pausedUntil()).isNull();
        bureau.send(brief(22));
        assertThat(said(signal())).hasSize(2);
    }

    @Test
    void beginsAnotherPostWhereTheFirstWasClosed() {
        bureau.send(brief(20));
        ObjectNode closed = signal();
        closed.withObject("thread_metadata").put("archived", true).put("locked", true);

        DeliveryId id = bureau.send(brief(21));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(said(closed)).hasSize(1);
        assertThat(posts(SIGNAL)).hasSize(2);
    }

    @Test
    void r7KeepsToAPostThatIsNotOpenedAgainAtOnce() {
        bureau.send(brief(20));
        String post = signal().path("id").asString();
        Answer archived = Answer.of(400, 50083);
        discord.routes.script("POST channels/" + post + "/messages", archived, archived);
        discord.routes.script("PATCH channels/" + post, Answer.of(500, 0), Answer.of(500, 0));
        DeliveryId id = bureau.send(brief(21));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);

        again(id);

        assertThat(posts(SIGNAL)).hasSize(1);
        assertThat(said(signal())).hasSize(2);
    }

    @Test
    void r7DoublesNothingWhenItIsNotKnownWhetherAPostWasMade() {
        discord.routes.script(OPEN, Answer.done(), TAKEN);
        DeliveryId id = bureau.send(brief(20));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);

        again(id);

        assertThat(posts(SIGNAL)).hasSize(1);
        assertThat(discord.threads(StandIn.FORUM)).hasSize(2);
        bureau.send(brief(21));
        assertThat(said(signal())).hasSize(2);
    }

    @Test
    void r7DoublesNothingWhenItIsNotKnownWhetherNewsWasAdded() {
        bureau.send(brief(20));
        String add = "POST channels/" + signal().path("id").asString() + "/messages";
        discord.routes.script(add, TAKEN, TAKEN);
        DeliveryId id = bureau.send(brief(21));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);
        discord.messages.forgetNonces();

        again(id);

        assertThat(said(signal())).hasSize(2);
        assertThat(discord.routes.count(add)).isEqualTo(2);
    }

    @Test
    void correctsASignalInItsPost() {
        bureau.send(brief(20));

        bureau.newsstand.correct("kestrel", "Buyers of memory chips now wait six months.");
        bureau.get(Errata.class).look();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> said(signal()).getFirst().contains("six months"));
        assertThat(said(signal())).hasSize(1);
        assertThat(discord.routes.count("PATCH channels/.*/messages/.*")).isEqualTo(1);
    }

    @Test
    void correctsASignalThoughThePostOfTheRestWasDeleted() {
        bureau.send(brief(20));
        discord.removeChannel(
                post("20 November · Memory is the bottleneck").path("id").asString());

        bureau.newsstand.correct("port1", "The port of Tarn closed on Wednesday after a crane fell.");
        bureau.newsstand.correct("kestrel", "Buyers of memory chips now wait six months.");
        bureau.get(Errata.class).look();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> said(signal()).getFirst().contains("six months"));
        assertThat(discord.threads(StandIn.FORUM)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SIGNALS,FORUM", "FORUM,SIGNALS"})
    void amendsABriefAsItWasPostedWhateverItsPlaceIsNow(ChannelLayout.Kind then, ChannelLayout.Kind now) {
        ChannelLayoutRepository places = bureau.get(ChannelLayoutRepository.class);
        places.keep(places.of(forum.id()).when(then));
        bureau.send(brief(20));
        int posts = discord.threads(StandIn.FORUM).size();
        places.keep(places.of(forum.id()).when(now));

        bureau.newsstand.correct("port1", "The port of Tarn closed on Wednesday after a crane fell.");
        bureau.newsstand.correct("kestrel", "Buyers of memory chips now wait six months.");
        bureau.get(Errata.class).look();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> bureau.get(Outbox.class).of(forum.id(), 10).stream()
                        .allMatch(delivery -> delivery.state() == Delivery.State.ACCEPTED));
        assertThat(discord.threads(StandIn.FORUM)).hasSize(posts);
        assertThat(discord.threads(StandIn.FORUM).stream().flatMap(post -> said(post).stream()))
                .hasSize(posts)
                .satisfiesOnlyOnce(message -> assertThat(message).contains("closed on Wednesday"))
                .satisfiesOnlyOnce(message -> assertThat(message).contains("six months"))
                .satisfiesOnlyOnce(message -> assertThat(message).contains("nine months"));
    }

    private void again(DeliveryId id) {
        bureau.restart();
        bureau.passUntil(() -> bureau.delivery(id).state() == Delivery.State.ACCEPTED);
    }

    /** The newsstand's brief with its signal, of that day. */
    private Brief brief(int day) {
        Brief usual = bureau.newsstand.brief(forum.id());
        LocalDate date = LocalDate.of(2026, 11, day);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                Section.Kind.MAP,
                "Themes",
                List.of(new Block.Item(
                        1, SIGNAL, null, null, List.of(bureau.newsstand.reported("kestrel")), List.of(), List.of()))));
        sections.addAll(usual.document().sections());
        return new Brief(
                new BriefId(ShortId.of("brief", forum.id().value(), date.toString())),
                forum.id(),
                date,
                "morning",
                day,
                usual.sealed(),
                usual.deadline(),
                new Document(usual.document().headline(), "", "", date, "en", sections),
                usual.items(),
                "hash");
    }

    private ObjectNode signal() {
        return post(SIGNAL);
    }

    private ObjectNode post(String name) {
        return posts(name).getFirst();
    }

    private List<ObjectNode> posts(String name) {
        return discord.threads(StandIn.FORUM).stream()
                .filter(thread -> thread.path("name").asString().equals(name))
                .toList();
    }

    private List<String> said(ObjectNode post) {
        return discord.messages.of(post.path("id").asString()).stream()
                .map(ObjectNode::toString)
                .toList();
    }
}
