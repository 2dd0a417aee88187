package app.bellwether.signals;

import app.bellwether.taxonomy.Key;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One self-contained claim from a podcast.
 *
 * @param id derived from its episode and sentence
 * @param episode the episode's title
 * @param speaker who said it, null when the transcript does not tell
 * @param at seconds from the begin, null when the transcript does not tell
 * @param evidence its words
 * @param keys what it is about
 * @param score how notable, 0 to 10
 */
@Table(schema = "signals", name = "insight")
public record Insight(
        @Id String id,
        String episode,
        @Nullable String speaker,
        @Nullable Integer at,
        @Embedded.Empty Evidence evidence,
        Set<Key> keys,
        double score) {

    public Insight {
        keys = Set.copyOf(keys);
    }
}
