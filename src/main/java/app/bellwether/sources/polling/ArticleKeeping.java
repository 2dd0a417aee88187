package app.bellwether.sources.polling;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleCorrected;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.ArticlesArrived;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.Kind;
import app.bellwether.sources.polling.KnownArticles.Known;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps articles, each once. Runs inside the transaction of its caller; what it tells is heard after the commit. One at a
 * time, so that positions become visible in their order.
 */
@Component
public class ArticleKeeping {

    private static final Duration LISTED_WITHIN = Duration.ofDays(7);

    private static final long ONE_WRITER = 0x736f7572636573L;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ArticleKeeping(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Remembers that a source lists them still, in days, not in minutes: those are the ones that must not be forgotten. */
    void list(String source, List<FeedEntry> entries, Instant now) {
        jdbc.sql("""
            update sources.article_key set listed = :now
            where source = :source and key = any(:keys) and listed < :before
            """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(LISTED_WITHIN)))
                .param("source", source)
                .param(
                        "keys",
                        entries.stream().flatMap(entry -> entry.keys().stream()).toArray(String[]::new))
                .update();
    }

    /** What is known of these entries of a source. */
    KnownArticles known(String source, List<FeedEntry> entries) {
        return KnownArticles.of(jdbc, source, entries);
    }

    /**
     * Keeps what is new in these entries, oldest first.
     *
     * @return how many articles are new
     */
    public int keep(String source, List<FeedEntry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        lock();
        var known = known(source, entries);
        var arrived = new ArrayList<ArticleId>();
        var fresh = 0;
        for (var entry : inOrder(entries)) {
            var item = known.item(entry);
            var id = item.map(Known::id).orElseGet(() -> known.id(entry));
            if (item.isEmpty() && !known.isForgotten(entry) && insert(entry, id)) {
                arrived.add(id);
                fresh++;
            } else if (item.isPresent() && revise(entry, item.get())) {
                arrived.add(id);
            }
        }
        if (!arrived.isEmpty()) {
            events.publishEvent(new ArticlesArrived(arrived));
        }
        return fresh;
    }

    private static List<FeedEntry> inOrder(List<FeedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                                (FeedEntry entry) -> entry.article().published())
                        .thenComparing(entry -> entry.article().id()))
                .toList();
    }

    private boolean insert(FeedEntry entry, ArticleId id) {
        var article = entry.article();
        var inserted = jdbc.sql("""
            insert into sources.article (id, source, kind, url, publisher, author, published, seen, date_guessed,
                language, revision, stamp, extent)
            select :id, :source, :kind, :url, :publisher, :author, :published, :seen, :guessed, :language, 1, :stamp, :extent
            where not exists (select from sources.article where id = :id)
            """)
                .param("id", id.value())
                .param("source", article.source())
                .param("kind", article.kind().name())
                .param("url", article.url())
                .param("publisher", article.publisher())
                .param("author", article.author())
                .param("published", Timestamp.from(article.published()))
                .param("seen", Timestamp.from(article.seen()))
                .param("guessed", article.dateGuessed())
                .param("language", article.language())
                .param("stamp", entry.stamp())
                .param("extent", article.extent().name())
                .update();
        if (inserted == 0) {
            return false;
        }
        for (var key : entry.keys()) {
            // an address that tells something else now leads to the newer item
            jdbc.sql("""
                insert into sources.article_key (source, key, article, listed) values (:source, :key, :article, :seen)
                on conflict (source, key) do update set article = excluded.article, listed = excluded.listed
                """)
                    .param("source", article.source())
                    .param("key", key)
                    .param("article", id.value())
                    .param("seen", Timestamp.from(article.seen()))
                    .update();
        }
        return addRevision(article, id, 1, article.seen());
    }

    /** Words that were read before are not new: some feeds take turns between two versions. */
    private boolean revise(FeedEntry entry, Known known) {
        if (entry.stamp().equals(known.stamp())) {
            return false;
        }
        var article = entry.article();
        // the notes of an episode do not take the place of what was heard in it
        var added = !(known.byMachine() && article.segments().isEmpty())
                && addRevision(article, known.id(), known.revision() + 1, known.seen());
        jdbc.sql("""
            update sources.article set stamp = :stamp, revision = :revision, extent = :extent where id = :id and seen = :seen
            """)
                .param("extent", article.extent().name())
                .param("stamp", entry.stamp())
                .param("revision", known.revision() + (added ? 1 : 0))
                .param("id", known.id().value())
                .param("seen", Timestamp.from(known.seen()))
                .update();
        // a discussion that goes on is not a correction
        if (added && article.kind() != Kind.DISCUSSION) {
            events.publishEvent(new ArticleCorrected(known.id(), known.revision() + 1));
        }
        return added;
    }

    /**
     * Keeps what a machine heard in an episode as its newest text, which corrects nothing.
     *
     * @param heard an article as it was read, with the words in its text and segments
     * @return false where it has a transcript by now, or is not kept any more
     */
    public boolean transcribe(Article heard) {
        lock();
        var added = jdbc.sql("""
            select a.revision from sources.article a
            join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = a.revision
            where a.id = :id and a.seen = :seen and r.segments = '[]'::jsonb
            """)
                .param("id", heard.id().value())
                .param("seen", Timestamp.from(heard.seen()))
                .query(Integer.class)
                .optional()
                .filter(newest -> addRevision(heard, heard.id(), newest + 1, heard.seen()));
        if (added.isEmpty()) {
            return false;
        }
        jdbc.sql("update sources.article set revision = revision + 1 where id = :id and seen = :seen")
                .param("id", heard.id().value())
                .param("seen", Timestamp.from(heard.seen()))
                .update();
        events.publishEvent(new ArticlesArrived(List.of(heard.id())));
        return true;
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_WRITER)
                .query(row -> {});
    }

    private boolean addRevision(Article article, ArticleId id, int revision, Instant seen) {
        return jdbc.sql("""
            insert into sources.revision (article, revision, seen, position, title, text, segments, recording, hash)
            values (:article, :revision, :seen, nextval('sources.position'), :title, :text, :segments::jsonb, :recording::jsonb,
                encode(sha256(convert_to(regexp_replace(:title || ' ' || :text, '\\s+', '', 'g'), 'UTF8')), 'hex'))
            on conflict do nothing
            """)
                        .param("article", id.value())
                        .param("revision", revision)
                        .param("seen", Timestamp.from(seen))
                        .param("title", article.title())
                        .param("text", article.text())
                        .param("segments", JdbcArticles.JSON.writeValueAsString(article.segments()))
                        .param("recording", JdbcArticles.written(article.recording()))
                        .update()
                > 0;
    }
}
