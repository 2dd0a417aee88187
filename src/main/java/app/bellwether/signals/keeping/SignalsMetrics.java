package app.bellwether.signals.keeping;

import app.bellwether.meters.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of signals: how many there are, and whether they keep up. */
@Component
class SignalsMetrics {

    SignalsMetrics(Meters meters, JdbcClient jdbc, StoredSignals signals) {
        var state = meters.state(Duration.ofMinutes(1), () -> signals(jdbc));
        for (String one : List.of("open", "faded", "fallen", "merged")) {
            state.count(one, "bellwether.signals", "Signals, by what their newest version says.", "state", one);
        }
        meters.state(() -> Map.of("behind", signals.caughtUp() ? 0 : 1))
                .count(
                        "behind",
                        "bellwether.signals.behind",
                        "1 while stories got what signals have not looked at, else 0.");
    }

    private static Map<String, Object> signals(JdbcClient jdbc) {
        return jdbc.sql("""
            select count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'FADED') as faded,
                count(*) filter (where state = 'FALLEN') as fallen, count(*) filter (where state = 'MERGED') as merged
            from signals.signal join lateral (
                select state from signals.version where signal = signal.id order by version desc limit 1) as newest on true
            """).query().singleRow();
    }
}
