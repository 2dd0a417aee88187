package app.bellwether.web;

import app.bellwether.sources.Disk;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether work can be done, and why not; the same for the pages and for whoever watches from the management port. */
@Component("work") // what its health is called; Spring Boot has a group of its own called readiness
class Readiness implements HealthIndicator {

    private final JdbcClient jdbc;
    private final Disk disk;

    Readiness(JdbcClient jdbc, Disk disk) {
        this.jdbc = jdbc;
        this.disk = disk;
    }

    enum State {
        READY("ready"),
        DISK_NEARLY_FULL("ready, but the disk is nearly full"),
        DISK_FULL("ready, but the disk is full and no source is read"),
        NO_DATABASE("the database does not answer");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isReady() {
            return this != NO_DATABASE;
        }
    }

    State state() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return switch (disk.room()) {
                case ENOUGH -> State.READY;
                case LITTLE -> State.DISK_NEARLY_FULL;
                case TOO_LITTLE -> State.DISK_FULL;
            };
        } catch (DataAccessException away) {
            return State.NO_DATABASE;
        }
    }

    @Override
    public Health health() {
        State state = state();
        return Health.status(state.isReady() ? Status.UP : Status.DOWN)
                .withDetail("says", state.words())
                .build();
    }
}
