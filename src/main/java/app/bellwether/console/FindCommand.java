package app.bellwether.console;

import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.FeedFinder.Alternative;
import app.bellwether.sources.FeedFinder.Candidate;
import app.bellwether.sources.FeedFinder.Found;
import app.bellwether.sources.FeedFinder.Tried;
import app.bellwether.sources.SourceList.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the feed behind each address: of a page, a channel, a forum, a repository, an account, or of a"
                    + " feed.",
            "Writes {\"address\",\"feed\",\"alternatives\",\"why\",\"tried\"}. With --add, a server that runs reads"
                    + " them from then on; settings as it takes them (--bellwether.data=…) say which one it is."
        })
final class FindCommand implements Callable<Integer> {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Parameters(arity = "1..*", description = "such as example.org, youtube.com/@name, r/science")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> addresses;

    @Option(names = "--add", description = "adds what is found")
    private boolean add;

    @Option(names = "--folder", defaultValue = "", description = "the folder to add it to")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String folder;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final Lines lines;
    private final Doors doors;
    private final Supplier<FeedFinder> network;

    FindCommand(Lines lines, Doors doors) {
        this(lines, doors, () -> FeedFinder.overNetwork(DEADLINE, Clock.systemUTC()));
    }

    FindCommand(Lines lines, Doors doors, Supplier<FeedFinder> network) {
        this.lines = lines;
        this.doors = doors;
        this.network = network;
    }

    @Override
    public Integer call() {
        FeedFinder finder = network.get();
        List<Wanted> wanted = new ArrayList<>();
        for (String address : addresses) {
            Found found = finder.find(address);
            switch (found) {
                case Found.Feed feed ->
                    wanted.add(new Wanted(
                            feed.feed().title(), feed.feed().url(), folder.isBlank() ? List.of() : List.of(folder)));
                case Found.Nothing nothing -> lines.complain(address + ": " + nothing.why());
            }
            lines.write(line(address, found));
        }
        if (add && !wanted.isEmpty()) {
            int added = CouldNot.unless(() -> doors.sources(settings, list -> list.add(wanted)));
            lines.tell(added + " added, " + (wanted.size() - added) + " read already");
        }
        return 0;
    }

    private static Map<String, @Nullable Object> line(String address, Found found) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("address", address);
        switch (found) {
            case Found.Feed feed -> {
                line.put("feed", feed(feed.feed()));
                line.put(
                        "alternatives",
                        feed.alternatives().stream()
                                .map(FindCommand::alternative)
                                .toList());
            }
            case Found.Nothing nothing -> {
                line.put("feed", null);
                line.put("why", nothing.why());
                line.put(
                        "tried",
                        nothing.tried().stream().map(FindCommand::tried).toList());
            }
        }
        return line;
    }

    private static Map<String, @Nullable Object> feed(Candidate feed) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("url", feed.url());
        line.put("title", feed.title());
        line.put("entries", feed.entries());
        line.put("newest", feed.newest() == null ? null : String.valueOf(feed.newest()));
        line.put("way", feed.way());
        return line;
    }

    /** No maps, whose entries come in another order each time (R10). */
    private record Other(String url, String title) {}

    private record Failed(String url, String problem) {}

    private static Other alternative(Alternative feed) {
        return new Other(feed.url(), feed.title());
    }

    private static Failed tried(Tried tried) {
        return new Failed(tried.url(), tried.problem());
    }
}
