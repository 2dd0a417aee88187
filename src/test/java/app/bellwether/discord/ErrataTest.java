package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a brief in Discord whose publishers correct what it quotes. */
class ErrataTest {

    private static final String EDIT = "PATCH channels/.*/messages/.*";
    private static final String OLD = "The port of Tarn closed on Thursday after a crane fell.";
    private static final String NEW = "The port of Tarn closed on Wednesday after a crane fell.";

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;

    @Test
    void saysACorrectionAtItsItemInTheMessageThatIsThere() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        int messages = discord.messages.of(StandIn.NEWS).size();

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(messages);
        ObjectNode edited = discord.messages.of(StandIn.NEWS).getFirst();
        String item = Member.words(edited);
        assertThat(item).contains(OLD).contains(NEW);
        assertThat(item.indexOf(NEW)).isGreaterThan(item.indexOf("Port of Tarn closes for a day"));
        assertThat(edited.path("components").get(0).path("id").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(Member.whole(edited, "1:sources:2:")).isNotEmpty();
        assertThat(discord.routes.last(EDIT).path("allowed_mentions").toString())
                .isEqualTo("{\"parse\":[]}");
    }

    @Test
    void editsNothingTwice() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.newsstand.correct("port1", NEW);
        look();
        amendment(news);

        look();
        bureau.restart();
        look();

        assertThat(amendments(news)).hasSize(1);
        assertThat(discord.routes.count(EDIT)).isEqualTo(1);
    }

    @Test
    void saysAlsoWhatIsCorrectedAfterwards() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.newsstand.correct("port1", NEW);
        look();
        amendment(news);

        bureau.newsstand.correct("port1", OLD);
        look();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> amendments(news).size() == 2
                        && amendments(news).stream().allMatch(one -> one.state() == Delivery.State.ACCEPTED));

        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).doesNotContain(NEW);
        assertThat(discord.routes.count(EDIT)).isEqualTo(2);
    }

    @Test
    void r7EditsAfterARestartWhatWasFoundBeforeIt() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.lifecycle("postman").stop();
        bureau.newsstand.correct("port1", NEW);
        look();
        assertThat(discord.routes.count(EDIT)).isZero();

        bureau.restart();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).contains(NEW);
    }

    @Test
    void r7TriesAgainWhenDiscordIsAway() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        discord.routes.script(EDIT, Answer.of(500, 0));
        bureau.newsstand.correct("port1", NEW);
        look();
        assertThat(amendment(news).state()).isEqualTo(Delivery.State.WAITING);

        bureau.clock.pass(Duration.ofMinutes(6));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> amendments(news).getFirst().state() == Delivery.State.ACCEPTED);

        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).contains(NEW);
    }

    @Test
    void leavesAMessageAloneThatIsGone() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        List<ObjectNode> messages = List.copyOf(discord.messages.of(StandIn.NEWS));
        messages.forEach(
                one -> discord.messages.delete(StandIn.NEWS, one.path("id").asString()));

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS)).isEmpty();
        assertThat(bureau.subscriber(news.id()).schedule().pausedUntil()).isNull();
    }

    @Test
    void saysACorrectionThoughAnotherBriefBreaksIt() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        Brief usual = bureau.newsstand.brief(news.id());
        BriefId first = new BriefId("0");
        SubscriberId erased = new SubscriberId("erased");
        bureau.briefs.keep(new Brief(
                first,
                erased,
                usual.date(),
                usual.slot(),
                usual.edition(),
                usual.sealed(),
                usual.deadline(),
                usual.document(),
                usual.items(),
                usual.hash()));
        Letter letter = new Letter(
                DeliveryId.of(first), Letter.Kind.BRIEF, news, first, usual.document(), usual.sealed(), null, null);
        bureau.get(QuotationRepository.class).keep(letter, ChannelLayout.Kind.CHANNEL, bureau.clock.instant());

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).contains(NEW);
    }

    @Test
    void goesOnBelowWhereItDoesNotFitAnyMore() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        Brief usual = bureau.newsstand.brief(news.id());
        String much = "word ".repeat(580).strip();
        String last = "more ".repeat(60).strip();
        List<Section> sections = new ArrayList<>(usual.document().sections());
        sections.add(new Section(Section.Kind.COVERAGE, "What was read", List.of(paragraph(much), paragraph(last))));
        bureau.send(new Brief(
                usual.id(),
                news.id(),
                usual.date(),
                usual.slot(),
                usual.edition(),
                usual.sealed(),
                usual.deadline(),
                new Document("Memory is the bottleneck", "", "", usual.date(), "en", sections),
                usual.items(),
                usual.hash()));
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        List<ObjectNode> messages = discord.messages.of(StandIn.NEWS);
        assertThat(messages).hasSize(2);
        assertThat(Member.words(messages.getFirst()))
                .contains(NEW)
                .contains(much)
                .doesNotContain(last);
        assertThat(Member.words(messages.getLast())).contains(last).doesNotContain(much);
    }

    @Test
    void opensAnArchivedPostAgain() {
        Subscriber forum = posted(StandIn.FORUM, ChannelLayout.Kind.FORUM);
        ObjectNode post = discord.threads(StandIn.FORUM).getFirst();
        post.withObject("thread_metadata").put("archived", true);

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(forum).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(post.path("id").asString()).toString()).contains(NEW);
    }

    @Test
    void r7TriesAgainWhenAnArchivedPostIsNotOpenedAgain() {
        Subscriber forum = posted(StandIn.FORUM, ChannelLayout.Kind.FORUM);
        ObjectNode post = discord.threads(StandIn.FORUM).getFirst();
        String id = post.path("id").asString();
        post.withObject("thread_metadata").put("archived", true);
        discord.routes.script("PATCH channels/" + id, Answer.of(500, 0));
        bureau.newsstand.correct("port1", NEW);
        look();
        assertThat(amendment(forum).state()).isEqualTo(Delivery.State.WAITING);

        bureau.clock.pass(Duration.ofMinutes(6));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> amendments(forum).getFirst().state() == Delivery.State.ACCEPTED);

        assertThat(discord.messages.of(id).toString()).contains(NEW);
    }

    @Test
    void editsTheMessageAboveItsThread() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.THREADS);

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).contains(NEW);
    }

    @Test
    void editsTheMessageAboveItsThreadAlsoWhenThreadsAreNotBegunAnyMore() {
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.THREADS);
        ChannelLayoutRepository places = bureau.get(ChannelLayoutRepository.class);
        places.keep(places.of(news.id()).when(ChannelLayout.Kind.CHANNEL));

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendment(news).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(Member.words(discord.messages.of(StandIn.NEWS).getFirst())).contains(NEW);
    }

    @Test
    void leavesABriefAloneThatWentOutAsEmbeds() {
        discord.routes.script("POST channels/" + StandIn.NEWS + "/messages", Answer.of(400, 50035));
        Subscriber news = posted(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);

        bureau.newsstand.correct("port1", NEW);
        look();

        assertThat(amendments(news)).isEmpty();
    }

    private static Block.Paragraph paragraph(String words) {
        return new Block.Paragraph(null, List.of(Passage.fixed(words)));
    }

    private Subscriber posted(String channel, ChannelLayout.Kind kind) {
        Subscriber subscriber = bureau.subscribe(channel, kind);
        bureau.send(subscriber);
        return subscriber;
    }

    private void look() {
        bureau.get(Errata.class).look();
    }

    /** Once it was tried. */
    private Delivery amendment(Subscriber subscriber) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> amendments(subscriber).stream()
                        .anyMatch(one -> !one.attempts().isEmpty()));
        return amendments(subscriber).getFirst();
    }

    private List<Delivery> amendments(Subscriber subscriber) {
        return bureau.get(Outbox.class).of(subscriber.id(), 10).stream()
                .filter(delivery -> delivery.kind() == Letter.Kind.AMENDMENT)
                .toList();
    }
}
