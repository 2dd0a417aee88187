package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Letter;
import app.bellwether.writing.Citation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the briefs quote that lie in Discord, and which of them were said anew, in PostgreSQL; for a week. */
@Component
class PostedQuotations {

    /** As long as a reader's later briefs look for corrections. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PostedQuotations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An article, and the revision of it that was looked at last. */
    record Quoted(String article, int seen) {}

    /** The brief was posted in a place of that kind. */
    void keep(Letter brief, ChannelLayout.Kind kind) {
        Map<String, Integer> revisions = brief.document()
                .citations()
                .collect(Collectors.toMap(Citation::article, Citation::revision, Math::min));
        revisions.forEach((article, revision) -> jdbc.sql("""
            insert into discord.quoted (article, brief, subscriber, kind, seen, at)
            values (:article, :brief, :subscriber, :kind, :seen, :now) on conflict do nothing
            """)
                .param("article", article)
                .param("brief", brief.brief().value())
                .param("subscriber", brief.recipient().id().value())
                .param("kind", kind.name())
                .param("seen", revision)
                .param("now", now())
                .update());
    }

    List<Quoted> all() {
        return jdbc.sql("select distinct article, seen from discord.quoted")
                .query((row, _) -> new Quoted(row.getString("article"), row.getInt("seen")))
                .list();
    }

    List<BriefId> briefs(Quoted quoted) {
        return jdbc.sql("select brief from discord.quoted where article = :article and seen = :seen order by brief")
                .param("article", quoted.article())
                .param("seen", quoted.seen())
                .query((row, _) -> new BriefId(row.getString("brief")))
                .list();
    }

    /** Of the place in which it was posted. */
    Optional<ChannelLayout.Kind> kind(BriefId brief) {
        return jdbc.sql("select kind from discord.quoted where brief = :brief limit 1")
                .param("brief", brief.value())
                .query((row, _) -> ChannelLayout.Kind.valueOf(row.getString("kind")))
                .optional();
    }

    void looked(Quoted quoted, BriefId brief, int revision) {
        jdbc.sql("update discord.quoted set seen = :revision where article = :article and brief = :brief")
                .param("revision", revision)
                .param("article", quoted.article())
                .param("brief", brief.value())
                .update();
    }

    /**
     * The brief is to say something else.
     *
     * @param sum over what it is to say
     * @param sealed the sum over what it said when it was sealed
     * @return how often it was said anew with this time; empty when it says so already
     */
    Optional<Integer> anew(Brief brief, String sum, String sealed) {
        return jdbc.sql("""
            insert into discord.amended (brief, subscriber, sum, times, at)
            select :brief, :subscriber, :sum, 1, :now
            where :sum <> :sealed or exists (select 1 from discord.amended where brief = :brief)
            on conflict (brief) do update
                set sum = excluded.sum, times = amended.times + 1, at = excluded.at where amended.sum <> excluded.sum
            returning times
            """)
                .param("brief", brief.id().value())
                .param("subscriber", brief.subscriber().value())
                .param("sum", sum)
                .param("sealed", sealed)
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    void prune() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql("delete from discord.quoted where at < :before")
                .param("before", before)
                .update();
        jdbc.sql("delete from discord.amended where at < :before")
                .param("before", before)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
