package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.SampleMorning;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.sources.SampleDays;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscribers;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole application with the samples and the stand-in: two channels are set up alike, their briefs come in the morning, what one
 * of them mutes is missing from its next one, and between the steps the application is ended and started again.
 */
class MorningsInDiscordTest {

    private static final Map<String, Object> WISH =
            Map.of("topics", "AI in China, cybersecurity, electric vehicles, payments", "zone", "Europe/Stockholm");

    private final StandIn discord = new StandIn();
    private final TestDatabase database = SampleMorning.databaseAfterTheFirstBriefs();
    private final Member owner = new Member(discord, StandInInteractions.OWNER, StandIn.NEWS);
    private final String other = discord.addChannel("other", 0);
    private ConfigurableApplicationContext application = started();

    MorningsInDiscordTest() throws IOException {}

    @BeforeEach
    void awaitTheCommands() {
        await().atMost(Duration.ofSeconds(60)).until(() -> discord.commands().size() > 0);
    }

    @AfterEach
    void close() {
        application.close();
        discord.close();
    }

    @Test
    void bringsEachMorningWhatIsWantedAndNothingThatWasMuted() throws IOException {
        Map<String, Object> elsewhere = new HashMap<>(WISH);
        elsewhere.put("place", other);
        owner.type("bellwether setup", elsewhere);
        owner.press(owner.shown(), "1:save:0:");
        assertThat(owner.type("bellwether setup", WISH)).contains("The last 14 days would have given");

        restart();
        assertThat(owner.press(owner.shown(), "1:save:0:")).contains("Saved. The brief comes to <#" + StandIn.NEWS);
        awaitBrief(StandIn.NEWS, 20);
        awaitBrief(other, 20);

        nextMorning();
        ObjectNode message = awaitBrief(StandIn.NEWS, 21);
        awaitBrief(other, 21);
        assertThat(newest(StandIn.NEWS).sealed()).isAfterOrEqualTo(SampleMorning.MORNING.plus(Duration.ofDays(1)));

        restart();
        String number = Member.whole(message, "1:sources:").split(":", -1)[2];
        assertThat(owner.press(message, "1:sources:" + number + ":")).contains("[article](");
        assertThat(owner.last().ephemeral).isTrue();

        restart();
        assertThat(owner.choose(owner.shown(), "1:do:" + number + ":", "quote"))
                .contains("Parcelyard")
                .contains("[article](");
        ObjectNode quoted = owner.shown();
        assertThat(owner.type("ask", Map.of("question", "Who cut the price of the R3 model?")))
                .contains("Lanting AI");

        restart();
        assertThat(owner.fill(quoted, "1:do:" + number + ":", "mute", "cybersecurity"))
                .contains("Changed");

        nextMorning();
        awaitBrief(StandIn.NEWS, 22);
        awaitBrief(other, 22);
        assertThat(words(other, 22)).contains("malicious packages");
        assertThat(words(StandIn.NEWS, 22)).doesNotContain("malicious packages").contains("Lanting AI");
        assertThat(discord.faults()).isEmpty();
    }

    private ConfigurableApplicationContext started() throws IOException {
        return SampleMorning.start(
                database, "--bellwether.discord.token=" + discord.token(), "--bellwether.discord.api=" + discord.api());
    }

    private void restart() throws IOException {
        application.close();
        application = started();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> application
                        .getBean(Bot.class)
                        .line()
                        .map(JDA::getStatus)
                        .filter(JDA.Status.CONNECTED::equals)
                        .isPresent());
    }

    private void nextMorning() {
        application.getBean(SampleDays.class).nextMorning();
    }

    /** Its first message. */
    private ObjectNode awaitBrief(String channel, int day) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !messages(channel, day).isEmpty());
        return messages(channel, day).getFirst();
    }

    private String words(String channel, int day) {
        return newest(channel).date().equals(LocalDate.of(2026, 11, day))
                ? messages(channel, day).stream().map(Member::words).collect(Collectors.joining("\n"))
                : "";
    }

    /** From the first message that names the day. */
    private List<ObjectNode> messages(String channel, int day) {
        List<ObjectNode> all = discord.messages.of(channel);
        int first = 0;
        while (first < all.size() && !Member.words(all.get(first)).contains(day + " November 2026 · no.")) {
            first++;
        }
        return all.subList(first, all.size());
    }

    private Brief newest(String channel) {
        var subscriber = application
                .getBean(Subscribers.class)
                .byDestination(new Destination(Destination.Channel.DISCORD, channel))
                .orElseThrow();
        return application.getBean(Briefs.class).of(subscriber.id(), 1).getFirst();
    }
}
