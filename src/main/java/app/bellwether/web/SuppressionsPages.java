package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Suppression;
import app.bellwether.subscribers.Suppressions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which mailboxes get nothing, or nothing unasked for, why and how long. An operator takes one back, adds one, or looks whether an
 * address is among them; addresses are posted, so that none stands in an address line or a log, and none is shown.
 */
@RestController
final class SuppressionsPages {

    private static final int MOST = 200;

    private static final int LAST_YEAR = 9999;

    /** As much of a mailbox's hash as tells it from others to the eye. */
    private static final int SIGN = 8;

    private static final String NO_ADDRESS =
            "That is no email address and no channel's number. It looks like ada@example.org.";

    private final Suppressions suppressions;
    private final OperatorDoor door;
    private final Clock clock;
    private final Press press;

    SuppressionsPages(Suppressions suppressions, OperatorDoor door, Clock clock, Press press) {
        this.suppressions = suppressions;
        this.door = door;
        this.clock = clock;
        this.press = press;
    }

    /**
     * A suppression.
     *
     * @param status what the mail server answered with, {@code said} in words, about which {@code letter}; each may be empty
     * @param reader who had the address when it began; empty when nobody is known
     */
    record Line(
            String mailbox,
            String sign,
            String reason,
            String why,
            String scope,
            String since,
            String until,
            String status,
            String said,
            String letter,
            String reader) {}

    /** What stands in the form, but for the address. */
    record Draft(String scope, String why, String until) {

        static final Draft EMPTY = new Draft(Suppression.Scope.UNASKED.name(), "", "");
    }

    record Option(String value, String words) {}

    @GetMapping("/operator/suppressions")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, form -> page(form, "", Draft.EMPTY, Map.of(), List.of()));
    }

    @PostMapping("/operator/suppressions")
    ResponseEntity<String> suppress(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String until) {
        Draft typed = new Draft(scope(scope).name(), Clean.line(why), until.strip());
        return door.act(request, form -> suppressed(form, address, typed));
    }

    private ResponseEntity<String> suppressed(String form, String address, Draft typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.why().isEmpty()) {
            problems.put("why", "Say why, in a few words.");
        }
        Instant end = end(typed.until(), problems);
        Suppression.Scope scope = scope(typed.scope());
        try {
            Destination destination = Destination.of(address);
            if (problems.isEmpty()) {
                suppressions.suppress(destination, scope, typed.why(), end);
            }
        } catch (IllegalArgumentException noAddress) {
            problems.put("address", NO_ADDRESS);
        }
        String done = switch (scope) {
            case EVERYTHING -> "Nothing is sent there any more, nor what waits.";
            case UNASKED -> "Only what they ask for in that moment is sent there from now on.";
        };
        return problems.isEmpty()
                ? page(form, done, Draft.EMPTY, problems, List.of())
                : page(form, "", typed, problems, List.of());
    }

    /** When the day is over that is the last; null for no end. */
    private @Nullable Instant end(String until, Map<String, String> problems) {
        if (until.isEmpty()) {
            return null;
        }
        try {
            LocalDate last = LocalDate.parse(until);
            if (last.getYear() > LAST_YEAR) {
                problems.put("until", "Write a date before the year 10000, or nothing.");
                return null;
            }
            Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!end.isAfter(clock.instant())) {
                problems.put("until", "That day is over.");
            }
            return end;
        } catch (DateTimeParseException noDate) {
            problems.put("until", "Write a date like 2026-12-31, or nothing.");
            return null;
        }
    }

    @PostMapping("/operator/suppressions/look")
    ResponseEntity<String> look(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        return door.act(request, form -> {
            try {
                List<Line> found = lines(suppressions.kept(Destination.of(address)));
                String said = found.isEmpty() ? "Nothing counts against that address." : "That address is suppressed.";
                return page(form, said, Draft.EMPTY, Map.of(), found);
            } catch (IllegalArgumentException noAddress) {
                return page(form, "", Draft.EMPTY, Map.of("asked", NO_ADDRESS), List.of());
            }
        });
    }

    /** Takes one back, once they are sure. */
    @PostMapping("/operator/suppressions/lift")
    ResponseEntity<String> lift(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String mailbox,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure) {
        return door.act(request, form -> {
            Optional<Suppression.Reason> known = Stream.of(Suppression.Reason.values())
                    .filter(one -> one.name().equals(reason))
                    .findFirst();
            Optional<Line> line = known.flatMap(_ -> suppressions.byMailbox(mailbox).stream()
                    .filter(kept -> kept.suppression().reason().name().equals(reason))
                    .map(SuppressionsPages::line)
                    .findFirst());
            if (line.isPresent() && sure.isEmpty()) {
                return sure(form, line.get(), known.orElseThrow());
            }
            boolean lifted =
                    known.filter(one -> suppressions.lift(mailbox, one)).isPresent();
            String done = lifted ? "It is taken back." : "There was nothing to take back any more.";
            return page(form, done, Draft.EMPTY, Map.of(), List.of());
        });
    }

    private ResponseEntity<String> sure(String form, Line line, Suppression.Reason reason) {
        return press.show(
                "suppressions.ftlh", "Take it back?", Map.of("form", form, "sure", line, "warning", warning(reason)));
    }

    private ResponseEntity<String> page(
            String form, String done, Draft typed, Map<String, String> problems, List<Line> found) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("done", done);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("found", found);
        model.put("lines", lines(suppressions.newest(MOST)));
        model.put("most", MOST);
        model.put(
                "scopes",
                Stream.of(Suppression.Scope.UNASKED, Suppression.Scope.EVERYTHING)
                        .map(scope -> new Option(scope.name(), words(scope)))
                        .toList());
        return press.show("suppressions.ftlh", "Suppressed mailboxes", model);
    }

    private static Suppression.Scope scope(String name) {
        return name.equals(Suppression.Scope.EVERYTHING.name())
                ? Suppression.Scope.EVERYTHING
                : Suppression.Scope.UNASKED;
    }

    private static List<Line> lines(List<Suppressions.Kept> all) {
        return all.stream().map(SuppressionsPages::line).toList();
    }

    private static Line line(Suppressions.Kept kept) {
        Suppression one = kept.suppression();
        Instant until = one.until();
        return new Line(
                kept.mailbox(),
                kept.mailbox().substring(0, SIGN),
                one.reason().name(),
                words(one.reason()),
                one.reason() == Suppression.Reason.REFUSED
                        ? "what is not asked for, and what strangers ask for"
                        : words(one.scope()),
                Times.minute(one.since()),
                until == null ? "taken back" : Times.minute(until),
                Clean.line(one.evidence().status()),
                Clean.line(one.evidence().diagnostic()),
                one.evidence().delivery(),
                one.subscriber().map(SubscriberId::value).orElse(""));
    }

    private static String words(Suppression.Reason reason) {
        return switch (reason) {
            case HARD_BOUNCE -> "nobody reads there";
            case SOFT_BOUNCES -> "letters came back";
            case COMPLAINT -> "a letter was called spam";
            case REFUSED -> "whoever had a letter wants no more";
            case OPERATOR -> "an operator said so";
        };
    }

    private static String words(Suppression.Scope scope) {
        return switch (scope) {
            case EVERYTHING -> "everything";
            case UNASKED -> "what is not asked for";
        };
    }

    private static String warning(Suppression.Reason reason) {
        return switch (reason) {
            case HARD_BOUNCE, SOFT_BOUNCES ->
                "Letters go there again, and what comes back is counted from nothing. Do it when the mailbox is"
                        + " mended: whoever goes on writing to nobody is trusted less by every provider.";
            case COMPLAINT ->
                "Whoever called a letter spam stays unsubscribed. When they sign up again, that takes it back by"
                        + " itself; do it here only when they have told you that it was a mistake.";
            case REFUSED ->
                "Whoever types the address has a letter sent there again, to sign in or to sign up. Its reader stays"
                        + " unsubscribed. Do it when they have told you that it was a mistake, or somebody else.";
            case OPERATOR -> "Letters go there again.";
        };
    }
}
