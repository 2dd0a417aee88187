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
        meters.state(() ->
                        Map.of("one", jdbc.sql("select 1").query(Integer.class).single()))
                .isThere("bellwether.database.up", "Whether the database answers: 1, else 0.");
    }
}
