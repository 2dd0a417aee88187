package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.SmartLifecycle;

/**
 * How long a morning takes when many channels are due in the same minute, against the stand-in with the limits that Discord documents
 * and an answer that takes as long as one over the network. {@code src/bench/discord} runs it.
 */
final class DiscordBench {

    private static final int A_SECOND = 50;
    private static final Duration LATENCY = Duration.ofMillis(150);

    private DiscordBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int channels = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
        String result = measured(channels);
        System.err.println(result);
        Files.writeString(Path.of(arguments[0]), result + "\n");
        System.exit(0);
    }

    private static String measured(int channels) throws InterruptedException {
        try (Bureau bureau = Bureau.with("bellwether.delivery.at-once", "16")) {
            SmartLifecycle postman = bureau.lifecycle("postman");
            postman.stop();
            for (int number = 0; number < channels; number++) {
                seal(bureau, number);
            }
            System.err.println(channels + " briefs wait");
            bureau.discord.routes.limit();
            bureau.discord.routes.slow(LATENCY);
            int before = bureau.discord.routes.history.size();
            long start = System.nanoTime();
            postman.start();
            while (accepted(bureau) < channels) {
                Thread.sleep(200);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            int requests = bureau.discord.routes.history.size() - before;
            double bound = (double) channels / A_SECOND;
            return String.format(
                    Locale.ROOT,
                    "{\"bench\":\"discord\",\"figures\":{\"channels\":%d,\"requests\":%d,\"limited\":%d,\"seconds\":%.1f,"
                        + "\"bound\":%.1f,\"faults\":%d},\"ratios\":{\"toLimit\":%.3f}}",
                    channels,
                    requests,
                    bureau.discord.routes.limited(),
                    seconds,
                    bound,
                    bureau.discord.faults().size(),
                    seconds / bound);
        }
    }

    private static void seal(Bureau bureau, int number) {
        String channel = bureau.discord.addChannel("channel-" + number, 0);
        Subscriber subscriber = bureau.subscribe(channel, ChannelLayout.Kind.CHANNEL);
        Brief one = bureau.newsstand.brief(subscriber.id());
        Brief brief = new Brief(
                new BriefId(ShortId.of("brief", Integer.toString(number))),
                subscriber.id(),
                one.date(),
                one.slot(),
                one.edition(),
                one.sealed(),
                one.deadline(),
                one.document(),
                one.items(),
                one.hash());
        bureau.seal(brief);
    }

    private static long accepted(Bureau bureau) {
        return bureau.database
                .jdbc()
                .sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                .query(Long.class)
                .single();
    }
}
