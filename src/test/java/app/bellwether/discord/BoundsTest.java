package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.BriefId;
import app.bellwether.replies.Question;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much whoever is in Discord can have done, where anybody can be. */
class BoundsTest {

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final Member owner = new Member(bureau.discord, StandInInteractions.OWNER, StandIn.NEWS);
    private final Heard heard = new Heard();
    private final Questions questions = new Questions(
            bureau.get(Subscribers.class),
            bureau.get(ChannelLayoutRepository.class),
            bureau.briefs,
            heard,
            bureau.clock);

    @Test
    void answersOnePersonOnlySoOftenADayButLetsThemLeave() {
        bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        for (int time = 0; time < 200; time++) {
            ask("1", "more " + time);
        }

        assertThat(heard.asked).hasSize(50);
        assertThat(heard.prepared).hasSize(50);
        assertThat(ask("1", "What about Kenya?")).hasValue(Questions.ENOUGH);
        assertThat(ask("2", "What about Kenya?")).isEmpty();
        assertThat(ask("1", "stop")).isEmpty();
        assertThat(heard.asked).extracting(Question::text).endsWith("What about Kenya?", "stop");

        bureau.clock.pass(Duration.ofHours(25));

        assertThat(ask("1", "What about Kenya?")).isEmpty();
    }

    @Test
    void answersOneChannelOnlySoOftenADayHoweverManyAsk() {
        bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL);
        bureau.subscribe("4711", ChannelLayout.Kind.CHANNEL);
        for (int person = 0; person < 1000; person++) {
            ask("crowd " + person, "What about Kenya?");
        }

        assertThat(heard.asked).hasSize(500);
        assertThat(ask("2", "sources 2")).hasValue(Questions.ENOUGH);
        assertThat(ask("2", "stop")).isEmpty();
        assertThat(questions.ask(asker("3", "4711"), "What about Kenya?", HERE)).isEmpty();
    }

    @Test
    void computesForOnePersonOnlySoOftenAnHourAndLetsThemSaveWithoutIt() {
        await().until(() -> !bureau.discord.commands().isEmpty());
        for (int time = 0; time < 20; time++) {
            assertThat(setUp(owner)).contains("The last 14 days would have given 1 brief");
        }

        assertThat(setUp(owner))
                .contains("A brief for <#")
                .doesNotContain("The last 14 days")
                .contains("for now");
        assertThat(owner.press(owner.shown(), "1:save:0:")).contains("Saved. The brief comes to <#");

        bureau.clock.pass(Duration.ofMinutes(61));

        assertThat(setUp(owner)).contains("The last 14 days would have given 1 brief");
    }

    private static final Conversations HERE = new Conversations.Message(StandIn.NEWS, "17");

    private Optional<String> ask(String person, String text) {
        return questions.ask(asker(person, StandIn.NEWS), text, HERE);
    }

    private static Asker asker(String person, String channel) {
        return new Asker("17", person, List.of(channel), true);
    }

    private static String setUp(Member member) {
        return member.type("bellwether setup", Map.of("topics", "AI chips"));
    }

    /** What comes through to where it is answered. */
    private static final class Heard implements Replies {

        private final List<Question> prepared = new ArrayList<>();
        private final List<Question> asked = new ArrayList<>();

        @Override
        public boolean words() {
            return true;
        }

        @Override
        public void prepare(Question question) {
            prepared.add(question);
        }

        @Override
        public Received receive(Question question) {
            asked.add(question);
            return Received.ANSWERED;
        }

        @Override
        public Optional<List<String>> held(String key) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String key) {
            return false;
        }

        @Override
        public List<Asked> asked(SubscriberId reader, int limit) {
            return List.of();
        }

        @Override
        public List<Asked> asked(SubscriberId reader, BriefId brief, int limit) {
            return List.of();
        }
    }
}
