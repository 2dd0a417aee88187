package app.bellwether.sources.newsletters;

import app.bellwether.mail.ImapMailbox.Account;
import app.bellwether.mail.ImapMailbox.Position;
import app.bellwether.sources.Origin;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the mailbox was read, and how that goes, which is how it goes with each of its senders. */
@Component
class MailboxState {

    private final JdbcClient jdbc;

    MailboxState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Position position(NewsletterSettings settings) {
        return jdbc.sql("select uid_validity, last_uid from sources.mailbox where name = :name")
                .param("name", name(settings))
                .query((row, _) -> new Position(row.getLong("uid_validity"), row.getLong("last_uid")))
                .optional()
                .orElse(new Position(0, 0));
    }

    /** Never back, unless the server numbers anew: another instance may have read further. */
    void reached(NewsletterSettings settings, Position position) {
        jdbc.sql("""
            insert into sources.mailbox (name, uid_validity, last_uid) values (:name, :validity, :last)
            on conflict (name) do update set
                last_uid = case when mailbox.uid_validity = excluded.uid_validity
                    then greatest(mailbox.last_uid, excluded.last_uid) else excluded.last_uid end,
                uid_validity = excluded.uid_validity
            """)
                .param("name", name(settings))
                .param("validity", position.uidValidity())
                .param("last", position.lastUid())
                .update();
    }

    /** Whether what is held without a mailbox was looked at since these senders are named. */
    boolean isLookedAt(NewsletterSettings settings) {
        return jdbc.sql("select exists (select from sources.mailbox where name = :name)")
                .param("name", listened(settings))
                .query(Boolean.class)
                .single();
    }

    void lookedAt(NewsletterSettings settings) {
        jdbc.sql("insert into sources.mailbox (name, uid_validity, last_uid) values (:name, 0, 0) on conflict"
                        + " do nothing")
                .param("name", listened(settings))
                .update();
    }

    private static String listened(NewsletterSettings settings) {
        return Origin.of(String.join("\n", "listener", settings.address(), settings.authservId(), senders(settings)))
                .source();
    }

    private static String senders(NewsletterSettings settings) {
        return settings.senders().stream()
                .map(NewsletterSettings.Sender::from)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** With who is admitted and who proves it: when that changes, what was held is looked at again. */
    private static String name(NewsletterSettings settings) {
        Account account = settings.account();
        return Origin.of(String.join(
                        "\n",
                        account.host() + ":" + account.port(),
                        account.username(),
                        account.folder(),
                        settings.authservId(),
                        senders(settings)))
                .source();
    }

    /** By what a message is known that is not read. */
    static String message(NewsletterSettings settings, Position at) {
        Account account = settings.account();
        return Origin.of(String.join(
                        "\n",
                        account.host() + ":" + account.port(),
                        account.username(),
                        account.folder(),
                        at.uidValidity() + "/" + at.lastUid()))
                .source();
    }

    void read(List<Configured> senders, Instant at) {
        jdbc.sql("""
            update sources.source set state = 'READ', tried = :at, read = :at, problem = null, failures = 0
            where id = any(:ids)
            """).param("at", Timestamp.from(at)).param("ids", ids(senders)).update();
    }

    void failed(List<Configured> senders, String problem, Instant at) {
        jdbc.sql("""
            update sources.source set state = 'FAILING', tried = :at, problem = :problem, failures = failures + 1
            where id = any(:ids)
            """)
                .param("at", Timestamp.from(at))
                .param("problem", problem)
                .param("ids", ids(senders))
                .update();
    }

    private static String[] ids(List<Configured> senders) {
        return senders.stream().map(Configured::id).toArray(String[]::new);
    }
}
