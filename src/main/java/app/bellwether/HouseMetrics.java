package app.bellwether;

import app.bellwether.meters.Meters;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of the whole: which version it is, and whether its database is there. */
@Component
class HouseMetrics {

    HouseMetrics(Meters meters, JdbcClient jdbc) {
        String version =
                Objects.requireNonNullElse(Bellwether.class.getPackage().getImplementationVersion(), "unknown");
        meters.fixed("bellwether.build.info", "Which Bellwether this is.", "version", version);
        meters.state(() -> Map.of("one", jdbc.sql("""
            select 1 where not current_setting('transaction_read_only')::boolean
            """).query(Integer.class).single()))
                .isThere("bellwether.database.up", "Whether the database answers and is not read-only: 1, else 0.");
    }
}
