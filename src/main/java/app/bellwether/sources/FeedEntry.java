package app.bellwether.sources;

import app.bellwether.sources.parsing.ParsedEntry.Part;
import app.bellwether.sources.parsing.ParsedEntry.Person;
import app.bellwether.sources.parsing.Speakers;
import app.bellwether.sources.parsing.Spoken;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, made an article.
 *
 * @param article in its first revision
 * @param guid the feed's own id of it, null when it has none
 * @param keys each of which names the same item in the same source, the best first
 * @param stamp equal as long as the feed says the same of it
 * @param parts what more of it is to be fetched
 * @param people who may be heard in it
 */
public record FeedEntry(
        Article article,
        @Nullable String guid,
        List<String> keys,
        String stamp,
        List<Part> parts,
        List<Person> people) {

    public FeedEntry {
        keys = List.copyOf(keys);
        parts = List.copyOf(parts);
        people = List.copyOf(people);
    }

    /** The same, known by another key as well, which is the best. */
    public FeedEntry knownAs(String key) {
        return new FeedEntry(
                article,
                guid,
                Stream.concat(Stream.of(key), keys.stream()).distinct().toList(),
                stamp,
                parts,
                people);
    }

    /** The same with another text, in which nobody in particular speaks. */
    public FeedEntry withText(String text) {
        return with(text, List.of(), article.extent());
    }

    /** The same, of whose text there is so much. */
    public FeedEntry withExtent(Extent extent) {
        return with(article.text(), article.segments(), extent);
    }

    /** The same with what was said, and by whom as far as that can be told. */
    public FeedEntry withSpoken(Spoken spoken) {
        Spoken named = article.kind() == Kind.EPISODE ? Speakers.named(spoken, people) : spoken;
        return with(named.text(), Feeds.segments(named.turns()), article.extent());
    }

    private FeedEntry with(String text, List<Segment> segments, Extent extent) {
        return new FeedEntry(article.withText(text, segments, extent), guid, keys, stamp, parts, people);
    }
}
