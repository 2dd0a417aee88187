package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscordTrialTest {

    @RegisterExtension
    private final Bureau bureau = new Bureau();

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final DiscordTrial trial =
            new DiscordTrial(bureau.discord, new PrintStream(screen, true, StandardCharsets.UTF_8));

    @BeforeEach
    void waitsForItsCommands() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !bureau.discord.commands().isEmpty());
    }

    @Test
    void printsWhatIsPostedAndDoesWhatIsTyped() {
        trial.say("/bellwether setup topics: AI chips, shipping zone: Europe/Stockholm");
        trial.print();
        assertThat(screen()).contains("AI chips", "Shipping", "07:00");

        bureau.send(bureau.subscribe(StandIn.NEWS, ChannelLayout.Kind.CHANNEL));
        trial.print();
        assertThat(screen()).contains("──── posted in #news");

        Matcher sources = Pattern.compile("\\[(\\d+)] Sources").matcher(screen());
        assertThat(sources.find()).isTrue();
        trial.say("press " + sources.group(1));
        trial.print();
        assertThat(screen()).contains("──── shown to you alone in #news");

        trial.say("faults");
        assertThat(screen()).endsWith("None.\n");
    }

    @Test
    void saysWhatCannotBeDone() {
        trial.say("/bellwether sing loudly: true");
        trial.say("press 99");

        assertThat(screen()).contains("there is no sing").contains("There is no 99");
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
