package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import app.bellwether.sources.parsing.Opml;
import app.bellwether.sources.parsing.Opml.Outline;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.sources}.
 *
 * @param feeds addresses of feeds; a name can stand before it, as in {@code The Paper | https://paper.example/feed}
 * @param opml path of a list of feeds as feed readers export it
 * @param pollEvery how long a source is left alone after it was read that brings something all the time; ten minutes, with the samples some
 *     seconds
 * @param pollAtLeastEvery how long one is left alone that brings something now and then; an hour, or {@code pollEvery} where only that is said
 * @param timeout within which a source must have answered to the end; 20 seconds, with the samples 8
 * @param atOnce how many sources are asked at the same time
 * @param oldest how old an article may be when it is first seen
 * @param allow {@code host:port} that may be in a private network, where no other feed is fetched from
 */
@ConfigurationProperties("bellwether.sources")
public record SourcesSettings(
        @DefaultValue List<Outlet> feeds,
        @Nullable String opml,
        @Nullable Duration pollEvery,
        @Nullable Duration pollAtLeastEvery,
        @Nullable Duration timeout,
        @DefaultValue("16") int atOnce,
        @DefaultValue("30d") Duration oldest,
        @DefaultValue Set<String> allow) {

    private static final Logger LOG = LoggerFactory.getLogger(SourcesSettings.class);

    private static final Duration SAMPLES = Duration.ofSeconds(15);
    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final long LONGEST_LIST = 20_000_000;

    public SourcesSettings {
        feeds = List.copyOf(feeds);
        allow = Set.copyOf(allow);
        if (atOnce < 1
                || !isPositive(pollEvery)
                || !isPositive(pollAtLeastEvery)
                || !isPositive(timeout)
                || !oldest.isPositive()) {
            throw new IllegalArgumentException(
                    "bellwether.sources.poll-every, poll-at-least-every, timeout, at-once and oldest must be more than"
                            + " nothing");
        }
        if (pollEvery != null && pollAtLeastEvery != null && pollAtLeastEvery.compareTo(pollEvery) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.sources.poll-at-least-every must not be shorter than bellwether.sources.poll-every");
        }
        if (!isBlank(opml)) {
            listed(Path.of(opml));
        }
    }

    /**
     * A feed to read.
     *
     * @param name empty when its own is to be taken
     */
    public record Outlet(@DefaultValue("") String name, String url) {

        public Outlet {
            if (!url.matches("(?i)https?://.+")) {
                throw new IllegalArgumentException(
                        "bellwether.sources.feeds needs addresses with http or https, not " + url);
            }
        }

        /** From one line. */
        public static Outlet valueOf(String line) {
            var bar = line.lastIndexOf('|');
            return new Outlet(
                    line.substring(0, Math.max(bar, 0)).strip(),
                    line.substring(bar + 1).strip());
        }
    }

    /** How long sources are left alone after they were read. */
    PollingPace pace(boolean samples) {
        if (pollAtLeastEvery == null) {
            return pollEvery != null
                    ? new PollingPace(pollEvery)
                    : samples ? new PollingPace(SAMPLES) : new PollingPace(OFTEN, SELDOM);
        }
        var often = OFTEN.compareTo(pollAtLeastEvery) < 0 ? OFTEN : pollAtLeastEvery;
        return new PollingPace(pollEvery != null ? pollEvery : often, pollAtLeastEvery);
    }

    /** Within which a source must have answered. */
    Duration deadline(boolean samples) {
        return timeout != null ? timeout : Duration.ofSeconds(samples ? 8 : 20);
    }

    private static boolean isPositive(@Nullable Duration duration) {
        return duration == null || duration.isPositive();
    }

    /** All that is configured here, each address once. */
    List<Configured> outlets() {
        var all = new ArrayList<Outline>();
        feeds.forEach(outlet -> all.add(new Outline(outlet.name(), outlet.url(), List.of())));
        if (!isBlank(opml)) {
            var list = listed(Path.of(opml));
            list.faults()
                    .forEach(fault -> LOG.warn(
                            "{}, line {}: {}", opml, fault.line(), (fault.name() + " " + fault.why()).strip()));
            all.addAll(list.feeds());
        }
        var configured = new LinkedHashMap<String, Configured>();
        for (var feed : all) {
            var id = Origin.of(feed.url()).source();
            configured.putIfAbsent(feed.url(), new Configured(id, feed.name(), feed.url(), feed.folders()));
        }
        return List.copyOf(configured.values());
    }

    private static Opml.Reading listed(Path file) {
        var problem = "bellwether.sources.opml: " + file + " ";
        try {
            if (Files.size(file) > LONGEST_LIST) {
                throw new IllegalArgumentException(problem + "is larger than a list of feeds can be");
            }
            var read = Opml.read(Files.readAllBytes(file));
            if (read.feeds().isEmpty()) {
                throw new IllegalArgumentException(
                        problem + "names no feed; it must be an OPML file with xmlUrl attributes");
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(problem + "does not exist", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(problem + "cannot be read", e);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
