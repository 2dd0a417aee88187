package app.bellwether.console;

import app.bellwether.sources.FeedReading;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Reads a feed's document; writes the entries in it, also those that are no articles.")
final class FeedCommand implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "where the document is from")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    private final Lines lines;

    FeedCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Instant now = Instant.now(Clock.systemUTC());
        FeedReading reading = Feeds.read(lines.bytes(), null, Origin.of(url), now, Pipeline.linguist());
        if (reading.problem() != null) {
            lines.complain(url + " " + reading.problem());
        }
        reading.listed().forEach(entry -> lines.write(line(entry)));
        return 0;
    }

    private static Map<String, Object> line(FeedReading.Listed listed) {
        Map<String, Object> line = ArticleLines.write(listed.entry().article());
        line.put("published", listed.dated() == null ? null : listed.dated().toString());
        if (!listed.kept()) {
            line.put("kept", false);
            line.put("why", listed.why());
        }
        return line;
    }
}
