package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outbox;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Faults of Discord, each with what must hold. */
class FaultsOfDiscordTest {

    private static final String POST = "POST channels/" + StandIn.NEWS + "/messages";

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;

    @Test
    void waitsOutALimitOnEverything() {
        discord.routes.script(POST, Answer.limit("1", true));

        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));

        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
    }

    @Test
    void r7KeepsABriefThroughALongOutage() {
        Collections.nCopies(4, Answer.of(500, 0)).forEach(outage -> discord.routes.script(POST, outage));
        DeliveryId id = bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        assertThat(bureau.delivery(id).state()).isEqualTo(Delivery.State.WAITING);

        bureau.passUntil(() -> bureau.delivery(id).attempts().size() >= 2);
        bureau.passUntil(() -> bureau.delivery(id).state() == Delivery.State.ACCEPTED);

        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
    }

    @Test
    void identifiesAgainWhenItsSessionIsNotKept() {
        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();

        discord.gateway.invalidate(false);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> discord.gateway.history.stream()
                                .filter("identify"::equals)
                                .count()
                        == 2);
        var asked = discord.interactions.press(StandIn.NEWS, brief, sources(brief), StandInInteractions.MEMBER);

        await().atMost(Duration.ofSeconds(10)).until(() -> asked.answered);
    }

    @Test
    void givesAnAnswerUpWhoseInteractionIsOver() {
        Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.send(news);
        ObjectNode brief = discord.messages.of(StandIn.NEWS).getFirst();
        discord.routes.script("PATCH webhooks/.*", Answer.of(404, 10015));

        discord.interactions.press(StandIn.NEWS, brief, sources(brief), StandInInteractions.MEMBER);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> bureau.get(Outbox.class).of(news.id(), 10).stream()
                        .anyMatch(delivery -> delivery.state() == Delivery.State.REFUSED));
        assertThat(bureau.subscriber(news.id()).schedule().pausedUntil()).isNull();
        assertThat(bureau.get(Bot.class).isLockedOut()).isFalse();
    }

    @Test
    void asksNothingMoreWhenTheGatewayRefusesItsToken() {
        discord.gateway.close(4004);

        await().atMost(Duration.ofSeconds(10)).until(() -> bureau.get(Bot.class).isLockedOut());
    }

    @Test
    void learnsAtOnceThatTheGatewayRefusesItsTokenThoughRequestsWait() {
        JDA line = bureau.get(Bot.class).line().orElseThrow();
        discord.routes.slow(Duration.ofSeconds(2));
        List.of(StandInInteractions.OWNER, StandInInteractions.MEMBER)
                .forEach(user -> line.openPrivateChannelById(user).queue());

        discord.gateway.close(4004);

        await().atMost(Duration.ofSeconds(10)).until(() -> bureau.get(Bot.class).isLockedOut());
    }

    private static String sources(ObjectNode brief) {
        return brief.findValuesAsString("custom_id").stream()
                .filter(id -> id.startsWith("1:sources:2:"))
                .findFirst()
                .orElseThrow();
    }
}
