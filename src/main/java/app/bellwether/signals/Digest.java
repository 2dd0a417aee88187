package app.bellwether.signals;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a discussion adds: the claims of those who took part, as opinions, each with its author.
 *
 * @param discussion the discussion's article
 * @param title of the discussion
 * @param comments how many comments it has
 * @param authors how many people wrote them
 * @param points what comments say, in one to three of their sentences, a dispute before all else; one that contradicts speaks against
 *     the one before it
 * @param people how many people say each of them, in their order; fewer where nobody counted
 * @param speakers who says each of them, its author first, those of one point after those of another; none where nobody was named
 * @param keys what it or its story is about
 * @param score how notable, 0 to 10
 * @param published when the discussion was
 */
@Table(schema = "signals", name = "digest")
public record Digest(
        @Id @Column("article") ArticleId discussion,
        String title,
        int comments,
        int authors,

        @MappedCollection(idColumn = "discussion", keyColumn = "place")
        List<Evidence> points,

        List<Integer> people,
        List<String> speakers,
        Set<Key> keys,
        double score,
        Instant published) {

    public Digest {
        points = List.copyOf(points);
        people = List.copyOf(people);
        speakers = List.copyOf(speakers);
        keys = Set.copyOf(keys);
    }

    /** How many people say the point at that place; 1 where nobody counted. */
    public int saying(int point) {
        return point < people.size() ? people.get(point) : 1;
    }

    /** Who says the point at that place, its author first; nobody where none was named. */
    public List<String> speakers(int point) {
        int all = people.stream().mapToInt(Integer::intValue).sum();
        if (point >= people.size() || all != speakers.size()) {
            return List.of();
        }
        int before = people.stream().limit(point).mapToInt(Integer::intValue).sum();
        return speakers.subList(before, before + saying(point));
    }
}
