package app.bellwether.web;

import app.bellwether.sources.SampleDays;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The front page: what Bellwether is, with a real brief, and at home what it is doing and what it would have sent. */
@RestController
final class FrontPages {

    /** How often a page that waits for something loads itself again before it leaves that to whoever looks. */
    private static final int PATIENCE = 60;

    private final Overview overview;
    private final Showcase showcase;
    private final SampleDays days;
    private final Clock clock;
    private final LocalDoor door;
    private final Press press;

    FrontPages(Overview overview, Showcase showcase, SampleDays days, Clock clock, LocalDoor door, Press press) {
        this.overview = overview;
        this.showcase = showcase;
        this.days = days;
        this.clock = clock;
        this.door = door;
        this.press = press;
    }

    @GetMapping("/")
    ResponseEntity<String> front(HttpServletRequest request, @RequestParam(defaultValue = "0") int look) {
        if (!door.opensTo(request)) {
            return welcome();
        }
        var progress = overview.progress();
        var readers = overview.readers();
        boolean waiting = readers.stream().anyMatch(reader -> reader.waits());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("progress", progress);
        model.put("readers", readers);
        model.put("kept", overview.kept());
        model.put("sample", days.active() ? Times.day(clock.instant()) : null);
        model.put("waiting", waiting);
        model.put("again", waiting && look < PATIENCE ? "/?look=" + (look + 1) : null);
        return press.show("home.ftlh", "Local outbox", model);
    }

    /** Where the link of the log leads. */
    @GetMapping("/local")
    ResponseEntity<String> enter(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
        return door.cookie(request, key)
                .map(cookie -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, cookie)
                        .header(HttpHeaders.LOCATION, "/")
                        .<String>build())
                .orElseGet(() -> press.closed(request));
    }

    /** What everybody else sees at the front. */
    @GetMapping("/welcome")
    ResponseEntity<String> welcome() {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("brief", showcase.brief().orElse(null));
        return press.show("front.ftlh", "Bellwether", model);
    }

    @PostMapping("/next-morning")
    ResponseEntity<String> nextMorning(HttpServletRequest request) {
        if (!door.opensTo(request) || !days.active()) {
            return press.closed(request);
        }
        days.nextMorning();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }
}
