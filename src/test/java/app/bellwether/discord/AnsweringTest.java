package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.Brief;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outcome;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Document;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers of several messages, whatever Discord does with one of them. */
class AnsweringTest {

    private static final String FOLLOWUP = "POST webhooks/.*";

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final StandIn discord = bureau.discord;
    private final Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
    private final StandInInteractions.Asked asked = asked();
    private final Letter answer = answer();

    @Test
    void r7TriesAPartAgainAtOnce() {
        discord.routes.script(FOLLOWUP, Answer.of(500, 0));

        assertThat(carried()).isInstanceOf(Outcome.Accepted.class);
        assertThat(asked.messages).hasSizeGreaterThan(2);
    }

    @Test
    void r7GoesOnWhereItEnded() {
        int whole = whole();
        discord.routes.script(FOLLOWUP, Answer.of(500, 0), Answer.of(500, 0));

        assertThat(carried()).isInstanceOf(Outcome.Deferred.class);
        assertThat(asked.messages).hasSize(1);
        assertThat(carried()).isInstanceOf(Outcome.Accepted.class);

        assertThat(asked.messages).hasSize(whole);
    }

    @Test
    void endsWhenTheInteractionIsOverHalfway() {
        discord.routes.script(FOLLOWUP, Answer.of(404, 10015));

        assertThat(carried()).isInstanceOf(Outcome.Refused.class);
    }

    private Outcome carried() {
        return bureau.get(DiscordCourier.class).carry(answer, () -> true);
    }

    private int whole() {
        return bureau.get(Typesetter.class)
                .components(answer, bureau.get(ChannelLayoutRepository.class).of(news.id()))
                .size();
    }

    private StandInInteractions.Asked asked() {
        bureau.send(news);
        await().atMost(Duration.ofSeconds(10)).until(() -> discord.commands().size() > 0);
        var brief = discord.interactions.type(StandIn.NEWS, StandInInteractions.MEMBER, "brief", Map.of());
        await().atMost(Duration.ofSeconds(10)).until(() -> brief.answered);
        brief.messages.clear();
        return brief;
    }

    private Letter answer() {
        Brief brief = bureau.newsstand.brief(news.id());
        Document one = brief.document();
        Document many = new Document(
                one.headline(),
                "",
                "",
                one.date(),
                "en",
                Collections.nCopies(30, one.sections().getFirst()));
        return new Letter(
                new DeliveryId("answer"),
                Letter.Kind.ANSWER,
                news,
                brief.id(),
                many,
                brief.sealed(),
                new Conversations.Interaction(StandIn.APPLICATION, asked.token).kept("more 2"),
                null);
    }
}
