package app.bellwether.web;

import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import app.bellwether.sources.Disk;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever starts and stops processes how this one is; an answer comes without the database being there. */
@RestController
class HealthPages {

    private final JdbcClient jdbc;
    private final Disk disk;
    private final Restorations restorations;

    HealthPages(JdbcClient jdbc, Disk disk, Restorations restorations) {
        this.jdbc = jdbc;
        this.disk = disk;
        this.restorations = restorations;
    }

    /** The process lives. Says nothing of the database, since starting again would not mend that. */
    @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
    String alive() {
        return "alive\n";
    }

    /** The database answers, so that work can be done. */
    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(restorations
                            .last()
                            .filter(Restored::held)
                            .map(HealthPages::held)
                            .orElse("")
                    + switch (disk.room()) {
                        case ENOUGH -> "ready\n";
                        case LITTLE -> "ready, but the disk is nearly full\n";
                        case TOO_LITTLE -> "ready, but the disk is full and no source is read\n";
                    });
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the database does not answer\n");
        }
    }

    private static String held(Restored held) {
        return "nothing is sent: restored " + held.at() + " from a backup of " + held.taken()
                + ", and an operator has not said yet that it may go on\n";
    }
}
