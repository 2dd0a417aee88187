package app.bellwether.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever starts and stops processes how this one is; an answer comes without the database being there. */
@RestController
class HealthPages {

    private final Readiness readiness;

    HealthPages(Readiness readiness) {
        this.readiness = readiness;
    }

    /** The process lives. Says nothing of the database, since starting again would not mend that. */
    @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
    String alive() {
        return "alive\n";
    }

    /** The database answers and takes what is written, so that work can be done; else why not. */
    @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        Readiness.State state = readiness.state();
        return ResponseEntity.status(state.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(state.words() + "\n");
    }
}
