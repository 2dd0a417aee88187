package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a brief in Discord, whatever Discord does. */
class PostingTest {

    private static final String POST = "POST channels/" + StandIn.NEWS + "/messages";

    private final Bureau bureau = new Bureau();
    private final StandIn discord = bureau.discord;

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void postsABriefIntoItsChannelMentioningNobody() {
        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS))
                .singleElement()
                .satisfies(message -> assertThat(message.toString())
                        .contains("Memory is the bottleneck")
                        .contains("Port of Tarn")
                        .contains("\"custom_id\":\"1:sources:2:"));
        assertThat(discord.faults()).isEmpty();
    }

    @Test
    void beginsAThreadAtABrief() {
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.THREADS));

        String message = discord.messages.of(StandIn.NEWS).getFirst().path("id").asString();
        assertThat(discord.known(message).path("name").asString()).isEqualTo("20 November · Memory is the bottleneck");
        assertThat(discord.faults()).isEmpty();
    }

    @Test
    void makesAPostOfABriefInAForum() {
        bureau.send(bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM));

        assertThat(discord.routes.history).contains("POST channels/" + StandIn.FORUM + "/threads");
        assertThat(discord.faults()).isEmpty();
    }

    @Test
    void r7SendsAgainWhatWasPerhapsTakenWithoutDoublingIt() {
        discord.routes.script(POST, new Answer(500, 0, Map.of("Via", "1.1 google"), true));

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
        assertThat(discord.routes.count(POST)).isEqualTo(2);
    }

    @Test
    void r7LooksForWhatMayBeThereWhenANonceIsLongForgotten() {
        discord.routes.script(POST, taken(500), taken(500));
        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);

        discord.messages.forgetNonces();
        bureau.restart();
        bureau.passUntil(() -> bureau.delivery(id).state() == Delivery.State.ACCEPTED);

        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
        assertThat(discord.routes.count(POST)).isEqualTo(2);
    }

    @Test
    void waitsAsLongAsALimitSays() {
        discord.routes.script(POST, Answer.limit("1", false));

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(bureau.delivery(id).attempts()).hasSize(1);
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403,50013", "403,50001", "404,10003", "403,50007"})
    void pausesWhereItMayNotWriteAndTellsTheOwnerOnce(int status, int code) {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        discord.routes.script(POST, Answer.of(status, code));

        DeliveryId id = bureau.send(news);

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(bureau.subscriber(news.id()).schedule().pausedUntil()).isNotNull();
        List<ObjectNode> told = discord.messages.of(
                discord.direct(StandInInteractions.OWNER).path("id").asString());
        await().atMost(Duration.ofSeconds(5)).until(() -> told.size() == 1);
        assertThat(told.getFirst().toString())
                .contains("<#" + StandIn.NEWS + ">")
                .contains("paused");
        assertThat(discord.faults()).isEmpty();
    }

    @Test
    void pausesWhollyOrNotAtAll() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        discord.routes.script(POST, Answer.of(403, 50013));
        bureau.database
                .jdbc()
                .sql("alter table subscribers.change rename to elsewhere")
                .update();

        bureau.send(news);

        assertThat(bureau.get(ChannelLayoutRepository.class).of(news.id()).shut())
                .isNull();
    }

    @Test
    void asksNothingMoreWithATokenThatIsRefused() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        discord.token("another");

        DeliveryId id = bureau.send(news);
        long asked = discord.routes.history.size();
        bureau.passUntil(() -> bureau.delivery(id).attempts().size() >= 2);

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);
        assertThat(bureau.subscriber(news.id()).schedule().pausedUntil()).isNull();
        assertThat(discord.routes.history).hasSize((int) asked);
    }

    @Test
    void sendsEmbedsWhereComponentsAreNotTaken() {
        discord.routes.script(POST, Answer.of(400, 50035));

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS))
                .allMatch(message -> !message.path("embeds").isEmpty());
        assertThat(discord.faults()).isEmpty();
    }

    private static Answer taken(int status) {
        return new Answer(status, 0, Map.of("Via", "1.1 google"), true);
    }
}
