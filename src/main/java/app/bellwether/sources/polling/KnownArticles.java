package app.bellwether.sources.polling;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which entries of a source are items that were kept before, under whatever id. */
final class KnownArticles {

    /** Two items of one address that are not called the same are two when they are so far apart. */
    private static final Duration ONE_ITEM = Duration.ofHours(36);

    /** Words of so many letters at most have titles in common that tell of different things. */
    private static final int SHORT = 3;

    private final String source;
    private final Map<String, Known> byKey = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();

    private KnownArticles(String source) {
        this.source = source;
    }

    /** An item that was kept. */
    record Known(
            ArticleId id,
            int revision,
            String stamp,
            Instant seen,
            Instant published,
            String title,
            int length,
            boolean hasId,
            boolean byMachine) {}

    static KnownArticles of(JdbcClient jdbc, String source, Collection<FeedEntry> entries) {
        var keys = new LinkedHashSet<String>();
        entries.forEach(entry -> keys.addAll(entry.keys()));
        var known = new KnownArticles(source);
        jdbc.sql("""
            select k.key, a.id, a.revision, a.stamp, a.seen, a.published, r.title, length(r.text) as length,
                coalesce((r.recording ->> 'byMachine')::boolean, false) as by_machine,
                exists (select from sources.article_key other
                        where other.source = k.source and other.article = a.id and other.key like 'id %') as has_id
            from sources.article_key k
            left join sources.article a on a.id = k.article
            left join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = a.revision
            where k.source = :source and k.key = any(:keys)
            """)
                .param("source", source)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    if (row.getString("title") == null) {
                        known.forgotten.add(row.getString("key"));
                    } else {
                        known.byKey.put(row.getString("key"), known(row));
                    }
                });
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new ArticleId(row.getString("id")),
                row.getInt("revision"),
                row.getString("stamp"),
                row.getTimestamp("seen").toInstant(),
                row.getTimestamp("published").toInstant(),
                row.getString("title"),
                row.getInt("length"),
                row.getBoolean("has_id"),
                row.getBoolean("by_machine"));
    }

    /** The item that the entry is, if it was kept before. */
    Optional<Known> item(FeedEntry entry) {
        return entry.keys().stream()
                .filter(byKey::containsKey)
                .filter(key -> !key.startsWith("id ") || !isAnother(entry, known(key)))
                .filter(key -> !key.startsWith("url ") || isSameOfThatAddress(entry, known(key)))
                .filter(key -> !key.startsWith("page ") || isCalledTheSame(entry, known(key)))
                .map(this::known)
                .findFirst();
    }

    /** Under which id a new item is kept: its own, unless an item has that from which its feed took the number. */
    ArticleId id(FeedEntry entry) {
        var own = entry.article().id();
        if (byKey.values().stream().noneMatch(known -> known.id().equals(own))) {
            return own;
        }
        return entry.keys().stream()
                .filter(key -> !byKey.containsKey(key))
                .findFirst()
                .map(key -> ArticleId.of(source, key))
                .orElse(own);
    }

    /**
     * Whether it is an item that was kept for its time and has no date: it is not to be read again as news of today, however long its
     * feed lists it. One with a date is as old as that says, and a page may tell something else each day.
     */
    boolean isForgotten(FeedEntry entry) {
        return entry.article().dateGuessed()
                && entry.keys().stream().filter(key -> !key.startsWith("page ")).anyMatch(forgotten::contains);
    }

    private Known known(String key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    /**
     * Some feeds number their items anew each time. What is newer, at an address of its own, and called by no word as the item that had
     * its id is no revision of that: to take it for one would lose it, and for two what is one shows as much as is there.
     */
    private boolean isAnother(FeedEntry entry, Known known) {
        var article = entry.article();
        var addresses =
                entry.keys().stream().filter(key -> key.startsWith("url ")).toList();
        return !article.dateGuessed()
                && article.published().isAfter(known.published())
                && !addresses.isEmpty()
                && addresses.stream()
                        .map(byKey::get)
                        .noneMatch(at -> at != null && at.id().equals(known.id()))
                && !isCalledAlike(article.title(), known.title());
    }

    private static boolean isCalledAlike(String one, String other) {
        var words = wordsOf(one);
        var others = wordsOf(other);
        return words.isEmpty() || others.isEmpty() || !Collections.disjoint(words, others);
    }

    private static Set<String> wordsOf(String title) {
        return Stream.of(bare(title).split(" ", -1))
                .filter(word -> word.length() > SHORT)
                .collect(Collectors.toSet());
    }

    /**
     * A feed that gives its items new ids is told from a page that tells something else each day. What newsletters link to is often not
     * theirs, and told of again.
     */
    private static boolean isSameOfThatAddress(FeedEntry entry, Known known) {
        if (entry.article().kind() == Kind.NEWSLETTER) {
            return false;
        }
        return entry.guid() == null
                || !known.hasId()
                || isCalledTheSame(entry, known)
                || Duration.between(known.published(), entry.article().published())
                                .abs()
                                .compareTo(ONE_ITEM)
                        < 0;
    }

    private static boolean isCalledTheSame(FeedEntry entry, Known known) {
        return bare(entry.article().title()).equals(bare(known.title()));
    }

    private static String bare(String title) {
        return String.join(" ", List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
