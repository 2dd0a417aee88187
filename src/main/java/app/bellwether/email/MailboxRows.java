package app.bellwether.email;

import app.bellwether.mail.ImapMailbox.Account;
import app.bellwether.mail.ImapMailbox.Position;
import app.bellwether.sources.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each mailbox was read. */
@Component
class MailboxRows {

    private final JdbcClient jdbc;

    MailboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Position position(Account account) {
        return jdbc.sql("select uid_validity, last_uid from email.mailbox where name = :name")
                .param("name", name(account))
                .query((row, _) -> new Position(row.getLong("uid_validity"), row.getLong("last_uid")))
                .optional()
                .orElse(new Position(0, 0));
    }

    /** Never back, unless the server numbers anew: another instance may have read further. */
    void reached(Account account, Position position) {
        jdbc.sql("""
            insert into email.mailbox (name, uid_validity, last_uid) values (:name, :validity, :last)
            on conflict (name) do update set
                last_uid = case when mailbox.uid_validity = excluded.uid_validity
                    then greatest(mailbox.last_uid, excluded.last_uid) else excluded.last_uid end,
                uid_validity = excluded.uid_validity
            """)
                .param("name", name(account))
                .param("validity", position.uidValidity())
                .param("last", position.lastUid())
                .update();
    }

    private static String name(Account account) {
        String whole = account.host() + "\n" + account.port() + "\n" + account.username() + "\n" + account.folder();
        return Digests.sha256(whole);
    }
}
