package app.bellwether.email;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what is kept of mail, since anybody may send some. What was ignored goes first, oldest first, of each sender and of all; then the
 * text of what was answered, of which it is still known that it was. What is still to be acted on stays whole (R7).
 */
@Component
class MailQuota {

    private static final Logger LOG = LoggerFactory.getLogger(MailQuota.class);

    private final JdbcClient jdbc;
    private final InboxSettings settings;

    MailQuota(JdbcClient jdbc, InboxSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void keep() {
        int forgotten = forgetIgnored();
        int emptied = forgetTexts();
        if (forgotten > 0 || emptied > 0) {
            LOG.warn(
                    "More mail came than bellwether.email.inbox.quota holds: {} ignored messages were forgotten"
                            + " before their time, and the text of {} others",
                    forgotten,
                    emptied);
        }
    }

    private int forgetIgnored() {
        return jdbc.sql("""
            with own as (
                select id, received, ignored, bytes,
                    sum(bytes) over (partition by ignored, sender order by received desc, id desc) > :of_sender and ignored as beyond
                from email.incoming),
            kept as (
                select id, beyond,
                    sum(case when beyond then 0 else bytes end) over (order by ignored, received desc, id desc) as total
                from own)
            delete from email.incoming using kept
            where incoming.id = kept.id and incoming.ignored and (kept.beyond or total > :of_all)
            """)
                .param("of_sender", settings.quotaPerSender().toBytes())
                .param("of_all", settings.quota().toBytes())
                .update();
    }

    private int forgetTexts() {
        return jdbc.sql("""
            with kept as (
                select id, sum(bytes) over (order by state = 'DONE', received desc, id desc) as of_all
                from email.incoming where not ignored)
            update email.incoming
            set raw = case state when 'DONE' then '' else substring(raw from 1 for :excerpt) end
            from kept
            where incoming.id = kept.id and of_all > :of_all
                and octet_length(raw) > case state when 'DONE' then 0 when 'SET_ASIDE' then :excerpt else bytes end
            """)
                .param("excerpt", InboxSettings.EXCERPT_BYTES)
                .param("of_all", settings.quota().toBytes())
                .update();
    }

    Inbox.Kept kept() {
        long bytes = jdbc.sql("select coalesce(sum(bytes), 0) from email.incoming")
                .query(Long.class)
                .single();
        return new Inbox.Kept(DataSize.ofBytes(bytes), settings.quota());
    }
}
