package app.bellwether.web;

import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Stamps;
import app.bellwether.taxonomy.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing up: what one would get can be looked at first, and nothing is sent before the mailed link is confirmed. */
@RestController
final class SignUpPages {

    private static final Duration QUICKEST = Duration.ofSeconds(1);
    private static final Duration SLOWEST = Duration.ofHours(24);

    private static final Preferences NOTHING = new Preferences(
            "",
            Role.LEADER,
            new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
            5,
            "en",
            2,
            List.of());

    private final Wishes wishes;
    private final Sketches sketches;
    private final Asking asking;
    private final Stamps stamps;
    private final Press press;

    SignUpPages(Wishes wishes, Sketches sketches, Asking asking, Stamps stamps, Press press) {
        this.wishes = wishes;
        this.sketches = sketches;
        this.asking = asking;
        this.stamps = stamps;
        this.press = press;
    }

    @GetMapping("/subscribe")
    ResponseEntity<String> form() {
        return form(Typed.nothing(), Filled.nothing(), new Wishes.Read(null, Map.of()), Map.of());
    }

    /** Shows how it was understood, and what it would have given. Keeps nothing. */
    @PostMapping("/subscribe/look")
    ResponseEntity<String> look(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        Wishes.Read read = wishes.read(typed, NOTHING);
        Preferences wish = read.preferences();
        if (wish == null) {
            return form(typed, Filled.in(request), read, Map.of());
        }
        Sketches.Sketch sketch = sketches.forAStranger(wish, request.getRemoteAddr());
        ResponseEntity<String> page =
                form(typed, Filled.in(request), read, sketch == null ? Map.of("late", true) : Map.of("sketch", sketch));
        return sketch != null
                ? page
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    @PostMapping("/subscribe")
    ResponseEntity<String> signUp(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        Filled filled = Filled.in(request);
        Wishes.Read read = wishes.read(typed, NOTHING);
        Map<String, String> problems = new LinkedHashMap<>(read.problems());
        // a field that no human sees, and a form sent faster than any human writes
        boolean human = filled.trap().isEmpty() && stamps.holds(filled.stamp(), QUICKEST, SLOWEST);
        if (!human) {
            problems.put("form", "Please send the form once more.");
        }
        Preferences wish = read.preferences();
        if (wish != null && human) {
            try {
                return asking.signUp(request, filled.address(), wish);
            } catch (IllegalArgumentException noAddress) {
                problems.put("address", "That is no email address. It looks like ada@example.org.");
            }
        }
        return form(typed, filled, new Wishes.Read(wish, problems), Map.of());
    }

    /** The fields that are not about preferences. */
    private record Filled(String address, String topics, String regions, String stamp, String trap) {

        static Filled nothing() {
            return new Filled("", "", "", "", "");
        }

        static Filled in(HttpServletRequest request) {
            return new Filled(
                    one(request, "address"),
                    one(request, "topics"),
                    one(request, "regions"),
                    one(request, "stamp"),
                    one(request, "website"));
        }

        private static String one(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "").strip();
        }
    }

    private ResponseEntity<String> form(Typed typed, Filled filled, Wishes.Read read, Map<String, ?> looked) {
        Preferences preferences = read.preferences();
        Map<String, @Nullable Object> model = new HashMap<>(Choices.model(typed));
        model.put("filled", filled);
        model.put("stamp", stamps.stamp());
        model.put("problems", read.problems());
        model.putAll(looked);
        model.put("understood", preferences == null ? List.of() : UnderstoodInterest.of(preferences));
        String title = read.problems().isEmpty() ? "Get a morning brief" : "Something is missing";
        return press.show("subscribe.ftlh", title, model);
    }
}
