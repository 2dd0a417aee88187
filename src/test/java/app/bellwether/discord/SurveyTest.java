package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.Whereabouts;
import app.bellwether.discord.StandInRoutes.Answer;
import app.bellwether.subscribers.Subscriber;
import org.junit.jupiter.api.Test;

/** What an operator is told of servers and channels. */
class SurveyTest {

    @Test
    void namesServersAndChannelsAndWhyOneIsPaused() {
        try (Bureau bureau = new Bureau()) {
            Subscriber news = bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.THREADS);
            Subscriber forum = bureau.subscribe(StandIn.FORUM, ChannelLayout.Kind.FORUM);
            bureau.discord.routes.script("POST channels/" + StandIn.FORUM + "/threads", Answer.of(403, 50013));
            bureau.send(news);
            bureau.send(forum);

            Whereabouts survey = bureau.get(Whereabouts.class);

            assertThat(survey.connection()).isEqualTo("1 of 1 connection is up.");
            assertThat(survey.groups()).containsExactly("The Newsroom");
            assertThat(survey.spots(10))
                    .containsExactly(
                            new Whereabouts.Spot(
                                    forum.id(),
                                    "The Newsroom",
                                    "#briefs",
                                    "a post for each brief",
                                    null,
                                    bureau.clock.instant(),
                                    "I am not allowed to write there. (403 50013)"),
                            new Whereabouts.Spot(
                                    news.id(),
                                    "The Newsroom",
                                    "#news",
                                    "a thread for each brief",
                                    bureau.clock.instant(),
                                    null,
                                    ""));
            assertThat(survey.toString()).doesNotContain(bureau.discord.token());
        }
    }
}
