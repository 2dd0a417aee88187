package app.bellwether.sources.newsletters;

import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.Newsletters;
import app.bellwether.sources.parsing.CleanText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of each mail, in PostgreSQL. */
@Component
class IssueRows implements HeldMail {

    private static final int LONGEST = 300;

    /** Together with the next one, what strangers can make us keep. */
    private static final int LARGEST = 1 << 20;

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    IssueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was kept before: it is read once, whatever came of it since. */
    boolean admit(PublishedMail mail, String source, Instant now) {
        return jdbc.sql("""
            insert into sources.issue (digest, came, source, sender, list, subject, why, link, articles)
            values (:digest, :now, :source, '', '', '', '', '', 0)
            on conflict (digest) do update set source = excluded.source, sender = '', list = '', subject = '', why = '',
                link = '', raw = null
            where issue.source is null
            """)
                        .param("digest", Newsletters.name(mail))
                        .param("now", Timestamp.from(now))
                        .param("source", source)
                        .update()
                > 0;
    }

    /** So many articles were new. */
    void gave(PublishedMail mail, int articles) {
        jdbc.sql("update sources.issue set articles = :articles where digest = :digest")
                .param("articles", articles)
                .param("digest", Newsletters.name(mail))
                .update();
    }

    /** The same mail is held once, with the newest reason. */
    void hold(PublishedMail mail, Admission.Held held, Instant now) {
        String sender = mail.mail().from().orElse("");
        hold(Newsletters.name(mail), sender, mail.list(), mail.mail().subject(), held, now);
    }

    /** One of which nobody knows more than that it is there. */
    void holdUnread(String name, String why, Instant now) {
        hold(name, "", "", "", new Admission.Held(why, ""), now);
    }

    private void hold(String name, String sender, String list, String subject, Admission.Held held, Instant now) {
        jdbc.sql("""
            insert into sources.issue (digest, came, source, sender, list, subject, why, link, articles)
            values (:digest, :now, null, :sender, :list, :subject, :why, :link, 0)
            on conflict (digest) do update set why = excluded.why, link = excluded.link where issue.source is null
            """)
                .param("digest", name)
                .param("now", Timestamp.from(now))
                .param("sender", line(sender))
                .param("list", line(list))
                .param("subject", line(subject))
                .param("why", line(held.why()))
                .param("link", held.link())
                .update();
    }

    /** Keeps one that is held, as it came; not where it is large, and no more than some. */
    void keep(String name, byte @Nullable [] raw) {
        if (raw == null) {
            return;
        }
        if (raw.length > LARGEST) {
            jdbc.sql("""
                update sources.issue set why = why || '; it is too large to be kept, and has to be sent again'
                where digest = :digest and source is null and why not like '%too large to be kept%'
                """).param("digest", name).update();
            return;
        }
        jdbc.sql("update sources.issue set raw = :raw where digest = :digest and source is null")
                .param("raw", raw)
                .param("digest", name)
                .update();
        jdbc.sql("""
            update sources.issue set raw = null
            where digest in (select digest from sources.issue where raw is not null order by came desc, digest offset :most)
            """).param("most", MOST).update();
    }

    /** Those that are held and kept, oldest first. */
    List<byte[]> kept() {
        return jdbc.sql("select raw from sources.issue where source is null and raw is not null order by came, digest")
                .query((row, _) -> row.getBytes("raw"))
                .list();
    }

    private static String line(String text) {
        return CleanText.shortened(CleanText.line(text), LONGEST);
    }

    /** Forgets what was held before then. */
    void forgetHeld(Instant before) {
        jdbc.sql("delete from sources.issue where source is null and came < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /**
     * What that source told within a time under that title or at that address, by what it is known again.
     *
     * @return keys with the words that they are of
     */
    List<Told> told(String source, String title, String url, Instant since) {
        return jdbc.sql("""
            select k.key, r.text
            from sources.article a
            join sources.article_key k on k.source = a.source and k.article = a.id and k.key like 'id %'
            join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = a.revision
            where a.source = :source and a.published >= :since and a.seen >= :since
                and (lower(r.title) = lower(:title) or (a.url = :url and :url <> ''))
            order by a.published desc, a.id limit 20
            """)
                .param("source", source)
                .param("since", Timestamp.from(since))
                .param("title", title)
                .param("url", url)
                .query(Told.class)
                .list();
    }

    record Told(String key, String text) {}

    @Override
    public List<Held> newest(int most) {
        return jdbc.sql("""
            select came, sender, list, subject, why, link from sources.issue
            where source is null order by came desc, digest limit :most
            """).param("most", most).query(Held.class).list();
    }
}
