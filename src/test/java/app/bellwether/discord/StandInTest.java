package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.SettableSentBefore;
import app.bellwether.meters.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Real JDA takes the stand-in for Discord. */
class StandInTest {

    private final StandIn discord = new StandIn();
    private final List<String> pressed = new CopyOnWriteArrayList<>();
    private final StaticListableBeanFactory listeners =
            new StaticListableBeanFactory(Map.of("presses", new ListenerAdapter() {
                @Override
                public void onButtonInteraction(ButtonInteractionEvent event) {
                    pressed.add(event.getComponentId());
                    event.deferReply(true).queue();
                }
            }));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Bot bot = new Bot(
            new DiscordSettings(discord.token(), discord.api(), 0),
            listeners.getBeanProvider(ListenerAdapter.class),
            new DiscordMetrics(new Meters(registry)),
            new SettableSentBefore());
    private final Wire wire = new JdaWire(bot);

    @BeforeEach
    void connect() {
        bot.start();
        awaitConnection();
    }

    @AfterEach
    void disconnect() {
        bot.stop();
        discord.close();
    }

    @Test
    void countsRequestsByRouteAndNotByWhatStandsInIt() {
        wire.post(
                "123456789012345678", Payload.of(List.of(Element.text("hello"))).named("aaaabbbbccccdddd", 0));
        wire.direct("223456789012345678");

        assertThat(registry.find("bellwether.discord.requests").counters())
                .extracting(counter -> counter.getId().getTag("route"))
                .contains("/api/v10/channels/{}/messages", "/api/v10/users/@me/channels")
                .allMatch(route -> route.matches("(/(\\{}|[a-z0-9@]{1,16}))+") && !route.contains("3456789"));
        assertThat(DiscordMetrics.route(List.of("webhooks", "1", "A-Token_of.ours", "messages", "@original")))
                .isEqualTo("/webhooks/{}/{}/messages/@original");
    }

    @Test
    void showsThatItsTokenWasRefused() {
        bot.lockOut();

        assertThat(registry.get("bellwether.discord.locked.out").gauge().value())
                .isOne();
    }

    @Test
    void takesAMessageOnceHoweverOftenItIsSent() {
        Payload hello = Payload.of(List.of(Element.text("hello"))).named("aaaabbbbccccdddd", 0);

        Wire.Reply first = wire.post(StandIn.NEWS, hello);
        Wire.Reply second = wire.post(StandIn.NEWS, hello);

        assertThat(first).isInstanceOf(Wire.Reply.Done.class).isEqualTo(second);
        assertThat(discord.messages.of(StandIn.NEWS)).hasSize(1);
        assertThat(discord.faults()).isEmpty();
    }

    @Test
    void refusesWhatDiscordRefuses() {
        Payload long1 = Payload.of(List.of(Element.text("x".repeat(4001))));

        assertThat(wire.post(StandIn.NEWS, long1))
                .isInstanceOfSatisfying(
                        Wire.Reply.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(50035));
        assertThat(discord.faults()).singleElement().asString().contains("4001 characters");
    }

    @Test
    void losesNoClickToAConnectionThatBreaks() {
        Element button = Element.button("Sources", "1:sources:2:brief");
        wire.post(StandIn.NEWS, Payload.of(List.of(Element.section("**2.** Words", button))));
        var message = discord.messages.of(StandIn.NEWS).getFirst();

        for (Runnable fault : List.<Runnable>of(
                () -> {},
                discord.gateway::reconnect,
                () -> discord.gateway.close(4000),
                () -> discord.gateway.invalidate(true))) {
            pressed.clear();
            fault.run();
            var asked =
                    discord.interactions.press(StandIn.NEWS, message, "1:sources:2:brief", StandInInteractions.MEMBER);
            await().atMost(Duration.ofSeconds(15)).until(() -> asked.callback == 5);
            assertThat(pressed).containsExactly("1:sources:2:brief");
        }

        assertThat(discord.gateway.history).contains("resume").containsOnlyOnce("identify");
        assertThat(discord.faults()).isEmpty();
    }

    private void awaitConnection() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bot.line()
                        .map(JDA::getStatus)
                        .filter(JDA.Status.CONNECTED::equals)
                        .isPresent());
    }
}
