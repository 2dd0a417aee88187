package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.subscribers.Subscriber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Kills the bot's process while it posts. */
class KilledBotTest {

    private static final int CHANNELS = 100;
    private static final int KILLS = 2;

    @Test
    void r7LosesNoBriefAndDoublesNoneWhenKilledWhilePosting() throws IOException, InterruptedException {
        Random moments = new Random(7);
        try (Bureau bureau = new Bureau()) {
            bureau.lifecycle("postman").stop();
            List<String> channels = new ArrayList<>();
            for (int number = 0; number < CHANNELS; number++) {
                String channel = bureau.discord.addChannel("channel-" + number, 0);
                Subscriber subscriber = bureau.subscribe(channel, ChannelLayout.Kind.CHANNEL);
                bureau.seal(bureau.newsstand.brief(subscriber.id()));
                channels.add(channel);
            }
            bureau.leave();
            bureau.discord.routes.slow(Duration.ofMillis(60));

            for (int kill = 0; kill < KILLS; kill++) {
                int before = posted(bureau, channels);
                Process process = start(bureau);
                await().atMost(Duration.ofSeconds(90)).until(() -> posted(bureau, channels) > before);
                process.waitFor(moments.nextInt(150), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            int left = CHANNELS - posted(bureau, channels);
            Process last = start(bureau);
            await().atMost(Duration.ofMinutes(2)).until(() -> waiting(bureau) == 0);
            last.destroyForcibly().waitFor();

            System.err.println("killed " + KILLS + " times, " + left + " of " + CHANNELS + " left for the last");
            assertThat(channels)
                    .allSatisfy(channel ->
                            assertThat(bureau.discord.messages.of(channel)).hasSize(1));
            assertThat(bureau.discord.faults()).isEmpty();
            assertThat(left).isPositive();
        }
    }

    private static int posted(Bureau bureau, List<String> channels) {
        return (int) channels.stream()
                .filter(channel -> !bureau.discord.messages.of(channel).isEmpty())
                .count();
    }

    private static long waiting(Bureau bureau) {
        return bureau.database
                .jdbc()
                .sql("select count(*) from delivery.delivery where state <> 'ACCEPTED'")
                .query(Long.class)
                .single();
    }

    private static Process start(Bureau bureau) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        return new ProcessBuilder(
                        java,
                        "-Xmx500m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BureauProcess.class.getName(),
                        bureau.discord.api(),
                        bureau.database.url())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
