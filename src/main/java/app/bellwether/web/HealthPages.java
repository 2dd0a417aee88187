package app.bellwether.web;

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

    HealthPages(JdbcClient jdbc, Disk disk) {
        this.jdbc = jdbc;
        this.disk = disk;
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
            return ResponseEntity.ok(
                    switch (disk.room()) {
                        case ENOUGH -> "ready\n";
                        case LITTLE -> "ready, but the disk is nearly full\n";
                        case TOO_LITTLE -> "ready, but the disk is full and no source is read\n";
                    });
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the database does not answer\n");
        }
    }
}
