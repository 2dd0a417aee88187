package app.bellwether.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows that tell what a subscriber changed and agreed to. */
@Component
class HistoryRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(SubscriberId subscriber, Past.Author author, Preferences before, Preferences after) {
        jdbc.sql("""
            insert into subscribers.change (subscriber, at, author, before, after)
            values (:subscriber, :at, :author, :before, :after)
            """)
                .param("subscriber", subscriber.value())
                .param("at", now())
                .param("author", author.name())
                .param("before", PreferencesJson.write(before))
                .param("after", PreferencesJson.write(after))
                .update();
    }

    List<Past> newest(SubscriberId subscriber, int limit) {
        return jdbc.sql("""
            select * from subscribers.change where subscriber = :subscriber order by number desc limit :limit
            """)
                .param("subscriber", subscriber.value())
                .param("limit", limit)
                .query((row, _) -> new Past(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        Past.Author.valueOf(row.getString("author")),
                        PreferencesJson.read(row.getString("before")),
                        PreferencesJson.read(row.getString("after"))))
                .list();
    }

    Optional<Preferences> before(SubscriberId subscriber, long number) {
        return jdbc.sql("select before from subscribers.change where subscriber = :subscriber and number = :number")
                .param("subscriber", subscriber.value())
                .param("number", number)
                .query(String.class)
                .optional()
                .map(PreferencesJson::read);
    }

    void keep(SubscriberId subscriber, Consent.Act act, Consent.Proof proof) {
        jdbc.sql("""
            insert into subscribers.consent (subscriber, at, act, way, origin)
            values (:subscriber, :at, :act, :way, :origin)
            """)
                .param("subscriber", subscriber.value())
                .param("at", now())
                .param("act", act.name())
                .param("way", proof.way())
                .param("origin", proof.origin())
                .update();
    }

    List<Consent> consents(SubscriberId subscriber) {
        return jdbc.sql("select * from subscribers.consent where subscriber = :subscriber order by number")
                .param("subscriber", subscriber.value())
                .query((row, _) -> consent(row))
                .list();
    }

    static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getTimestamp("at").toInstant(),
                Consent.Act.valueOf(row.getString("act")),
                new Consent.Proof(row.getString("way"), row.getString("origin")));
    }

    /** Keeps a hash of an address whose subscriber is erased, so that no list brings them back. */
    void depart(Destination destination) {
        jdbc.sql("""
            insert into subscribers.departure (hash, at)
            select sha256(salt || convert_to(:same, 'UTF8')), :at from subscribers.salt
            on conflict do nothing
            """)
                .param("same", Addresses.same(destination))
                .param("at", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
