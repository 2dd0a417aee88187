package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Briefs as posts of a forum. */
class ForumsTest {

    private static final String OPEN = "POST channels/" + StandIn.FORUM + "/threads";
    private static final int REQUIRE_TAG = 1 << 4;

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void r7AsksDiscordForAPostThatMayBeThere(boolean archived) {
        discord.tellOfNoThreads();
        discord.routes.script(OPEN, new Answer(500, 0, Map.of("Via", "1.1 google"), true));
        DeliveryId id = bureau.send(bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);
        discord.threads(StandIn.FORUM)
                .forEach(post -> post.withObject("thread_metadata").put("archived", archived));

        bureau.restart();
        bureau.passUntil(() -> bureau.delivery(id).state() == Delivery.State.ACCEPTED);

        assertThat(discord.threads(StandIn.FORUM)).hasSize(1);
        assertThat(discord.routes.count(OPEN)).isEqualTo(1);
    }

    @Test
    void choosesATagThatEverybodyMayUseWhereOneIsRequired() {
        ObjectNode forum = discord.known(StandIn.FORUM).put("flags", REQUIRE_TAG);
        tag(forum, "71", "Announcements", true);
        tag(forum, "72", "Reading", false);

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.threads(StandIn.FORUM))
                .singleElement()
                .satisfies(
                        post -> assertThat(post.path("applied_tags").toString()).isEqualTo("[\"72\"]"));
        assertThat(discord.routes.count("PATCH channels/.*")).isZero();
    }

    @Test
    void makesATagWhereOneIsRequiredAndThereIsNone() {
        ObjectNode forum = discord.known(StandIn.FORUM).put("flags", REQUIRE_TAG);
        tag(forum, "71", "Announcements", true);

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(forum.path("available_tags").findValuesAsString("name")).containsExactly("Announcements", "Brief");
        assertThat(discord.threads(StandIn.FORUM)).hasSize(1);
    }

    @Test
    void tellsTheOwnerWhereATagIsRequiredAndNoneCanBeMade() {
        discord.known(StandIn.FORUM).put("flags", REQUIRE_TAG);
        discord.routes.script("PATCH channels/" + StandIn.FORUM, Answer.of(403, 50013));
        Subscriber forum = bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM);

        DeliveryId id = bureau.send(forum);

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.REFUSED);
        assertThat(bureau.subscriber(forum.id()).schedule().pausedUntil()).isNotNull();
        String owner = discord.direct(StandInInteractions.OWNER).path("id").asString();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !discord.messages.of(owner).isEmpty());
        assertThat(discord.messages.of(owner)).singleElement().asString().contains("a tag");
    }

    private static void tag(ObjectNode forum, String id, String name, boolean moderated) {
        forum.withArray("available_tags")
                .addObject()
                .put("id", id)
                .put("name", name)
                .put("moderated", moderated);
    }
}
