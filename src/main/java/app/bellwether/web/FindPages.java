package app.bellwether.web;

import app.bellwether.briefs.Briefs;
import app.bellwether.matching.Decision;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One reader as the operator sees them who was asked why something came or did not: what they asked for, what was decided, what
 * was sent. Found by a form that is posted, so that no address stands in an address line or a log; and none is shown.
 */
@RestController
final class FindPages {

    private final Subscribers subscribers;
    private final Belongings belongings;
    private final Briefs briefs;
    private final Clock clock;
    private final OperatorDoor door;
    private final Press press;

    FindPages(
            Subscribers subscribers,
            Belongings belongings,
            Briefs briefs,
            Clock clock,
            OperatorDoor door,
            Press press) {
        this.subscribers = subscribers;
        this.belongings = belongings;
        this.briefs = briefs;
        this.clock = clock;
        this.door = door;
        this.press = press;
    }

    /** A candidate, and what was decided of it. */
    record Candidate(String title, String words) {}

    @PostMapping("/operator/find")
    ResponseEntity<String> find(HttpServletRequest request, @RequestParam(defaultValue = "") String who) {
        return door.act(request, _ -> found(who));
    }

    private ResponseEntity<String> found(String who) {
        Map<String, @Nullable Object> model = new HashMap<>();
        Subscriber found = reader(who.strip()).orElse(null);
        model.put("found", found != null);
        if (found != null) {
            model.put("id", found.id().value());
            model.put("standing", standing(found));
            model.put("understood", UnderstoodInterest.of(found.preferences()));
            model.put("kept", belongings.of(found));
            model.put("decisions", decisions(found));
        }
        return press.show("found.ftlh", found == null ? "Nobody found" : "A reader", model);
    }

    private Optional<Subscriber> reader(String who) {
        Destination.Channel channel = who.contains("@") ? Destination.Channel.EMAIL : Destination.Channel.DISCORD;
        Optional<Subscriber> byId = subscribers.byId(new SubscriberId(who.toLowerCase(Locale.ROOT)));
        if (byId.isPresent()) {
            return byId;
        }
        try {
            return subscribers.byDestination(new Destination(channel, who));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    private String standing(Subscriber reader) {
        String when = Plain.when(reader.schedule());
        return switch (reader.state()) {
            case PENDING -> "Signed up, and has not confirmed; nothing but the letter to confirm may be sent.";
            case CONFIRMED ->
                Plain.next(reader.schedule(), clock.instant())
                        .map(next -> "Gets a brief " + when + "; the next is due on " + next + ".")
                        .orElse("Gets briefs, but no date is left on which one could come.");
            case PAUSED -> "Pauses, and gets answers only.";
            case UNSUBSCRIBED -> "Has left; nothing is sent.";
        };
    }

    private List<Candidate> decisions(Subscriber reader) {
        return briefs.of(reader.id(), 1).stream()
                .flatMap(brief -> briefs.decisions(brief.id()).stream())
                .map(FindPages::candidate)
                .toList();
    }

    private static Candidate candidate(Decision decision) {
        String scores = String.format(Locale.ROOT, " Score %.1f, needed %.1f.", decision.score(), decision.needed());
        return new Candidate(
                Clean.line(decision.title()),
                (decision.taken() ? "Taken. " : "Left out. ") + Clean.line(decision.words()) + scores);
    }
}
