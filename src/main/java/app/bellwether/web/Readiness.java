package app.bellwether.web;

import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import app.bellwether.sources.Disk;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether work can be done, and why not; the same for the pages and for whoever watches from the management port. */
@Component("work") // what its health is called; Spring Boot has a group of its own called readiness
class Readiness implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final JdbcClient jdbc;
    private final FullDisk full;
    private final Disk disk;
    private final Restorations restorations;

    Readiness(JdbcClient jdbc, FullDisk full, Disk disk, Restorations restorations) {
        this.jdbc = jdbc;
        this.full = full;
        this.disk = disk;
        this.restorations = restorations;
    }

    /** Says at the start that nothing is sent until an operator says so; nothing waits for the database to be asked. */
    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        Thread.startVirtualThread(() -> {
            try {
                held().ifPresent(words -> LOG.warn("{}: /operator, or resume", words));
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("What was restored is not known yet", away);
            }
        });
    }

    /**
     * How it is.
     *
     * @param words one line or, where nothing is sent after a restore, two
     */
    record State(boolean isReady, String words) {}

    State state() {
        try {
            Optional<String> refusal = refusal();
            if (refusal.isPresent()) {
                return new State(false, "the database takes nothing: " + refusal.get());
            }
            String held = held().map(words -> words + "\n").orElse("");
            return new State(
                    true,
                    held
                            + switch (disk.room()) {
                                case ENOUGH -> "ready";
                                case LITTLE -> "ready, but the disk is nearly full";
                                case TOO_LITTLE -> "ready, but the disk is full and no source is read";
                            });
        } catch (DataAccessException | TransactionException away) {
            return new State(
                    false,
                    isRefusedByAll(away)
                            ? "the database takes nothing: none of its hosts may be written to"
                            : "the database does not answer");
        }
    }

    /** The driver was told to look for one that may be written to, and found others. */
    private static boolean isRefusedByAll(NestedRuntimeException away) {
        return String.valueOf(away.getMostSpecificCause().getMessage()).contains("targetServerType");
    }

    /** Why nothing can be recorded, though the database answers. */
    private Optional<String> refusal() {
        Optional<String> refusal = jdbc.sql("""
            select case when pg_is_in_recovery() then 'it is a stand-by' else 'it is read-only' end
            where current_setting('transaction_read_only')::boolean
            """).query(String.class).optional();
        if (refusal.isPresent()) {
            return refusal;
        }
        return full.isFull() ? Optional.of("its disk is full") : Optional.empty();
    }

    private Optional<String> held() {
        return restorations
                .last()
                .filter(Restored::held)
                .map(held -> "nothing is sent: restored " + held.at() + " from a backup of " + held.taken()
                        + ", and an operator has not said yet that it may go on");
    }

    @Override
    public Health health() {
        State state = state();
        return Health.status(state.isReady() ? Status.UP : Status.DOWN)
                .withDetail("says", state.words())
                .build();
    }
}
