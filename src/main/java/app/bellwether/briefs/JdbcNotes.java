package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.DocumentJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in PostgreSQL. */
@Component
class JdbcNotes implements Notes {

    private final JdbcClient jdbc;
    private final QuoteCheck quotes;

    JdbcNotes(JdbcClient jdbc, QuoteCheck quotes) {
        this.jdbc = jdbc;
        this.quotes = quotes;
    }

    @Override
    public Optional<Note> byId(String id) {
        return jdbc.sql("select * from briefs.note where id = :id")
                .param("id", id)
                .query((row, _) -> note(row))
                .optional();
    }

    /**
     * Keeps a note.
     *
     * @return false when there is one for that date, or that many since that brief
     * @throws BrokenQuote when it quotes what a source does not say
     */
    boolean insert(Note note) {
        quotes.check(note.document());
        return jdbc.sql("""
            insert into briefs.note (id, subscriber, date, edition, place, sealed, document)
            values (:id, :subscriber, :date, :edition, :place, :sealed, :document)
            on conflict do nothing
            """)
                        .param("id", note.id())
                        .param("subscriber", note.subscriber().value())
                        .param("date", note.date())
                        .param("edition", note.edition())
                        .param("place", note.place())
                        .param("sealed", Timestamp.from(note.sealed()))
                        .param("document", DocumentJson.write(note.document()))
                        .update()
                > 0;
    }

    /** How many there were since the brief of that edition. */
    int since(SubscriberId subscriber, int edition) {
        return jdbc.sql("select count(*) from briefs.note where subscriber = :subscriber and edition = :edition")
                .param("subscriber", subscriber.value())
                .param("edition", edition)
                .query(Integer.class)
                .single();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("id"),
                new SubscriberId(row.getString("subscriber")),
                row.getObject("date", LocalDate.class),
                row.getInt("edition"),
                row.getInt("place"),
                row.getTimestamp("sealed").toInstant(),
                DocumentJson.read(row.getString("document")));
    }
}
