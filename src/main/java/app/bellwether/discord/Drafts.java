package app.bellwether.discord;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was previewed and not decided yet, for a day. */
@Component
class Drafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String id, String owner, ChannelWish wish) {
        tidy();
        jdbc.sql("""
            insert into discord.draft (id, owner, wish, at) values (:id, :owner, :wish, :now) on conflict (id) do nothing
            """)
                .param("id", id)
                .param("owner", owner)
                .param("wish", json.writeValueAsString(wish))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void tidy() {
        jdbc.sql("delete from discord.draft where at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    Optional<ChannelWish> of(String id, String owner) {
        return jdbc.sql("select wish from discord.draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query(String.class)
                .optional()
                .map(wish -> json.readValue(wish, ChannelWish.class));
    }

    void forget(String id, String owner) {
        jdbc.sql("delete from discord.draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
    }
}
