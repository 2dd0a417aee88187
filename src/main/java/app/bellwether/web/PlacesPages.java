package app.bellwether.web;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.Whereabouts;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.SubscriberId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where letters go besides mailboxes: which servers and channels, when last, what failed, and what is paused, why. */
@RestController
final class PlacesPages {

    private static final int MOST = 200;
    private static final int LATEST = 10;

    private final ObjectProvider<Whereabouts> whereabouts;
    private final Outbox outbox;
    private final OperatorDoor door;
    private final Press press;

    PlacesPages(ObjectProvider<Whereabouts> whereabouts, Outbox outbox, OperatorDoor door, Press press) {
        this.whereabouts = whereabouts;
        this.outbox = outbox;
        this.door = door;
        this.press = press;
    }

    record Channel(String name, String connection, List<String> groups, List<Line> places) {}

    /**
     * A place.
     *
     * @param failed what the newest letters that did not get there were told, newest first
     */
    record Line(
            String reader, String group, String name, String kind, String last, String paused, List<String> failed) {}

    @GetMapping("/operator/places")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(
                request,
                _ -> press.show(
                        "places.ftlh",
                        "Places",
                        Map.of(
                                "channels",
                                whereabouts.stream().map(this::channel).toList(),
                                "most",
                                MOST)));
    }

    private Channel channel(Whereabouts of) {
        String name = of.channel().name();
        return new Channel(
                name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT),
                of.connection(),
                of.groups().stream().map(Clean::line).toList(),
                of.spots(MOST).stream().map(this::line).toList());
    }

    private Line line(Whereabouts.Spot spot) {
        Instant shut = spot.shut();
        return new Line(
                spot.subscriber().value(),
                Clean.line(spot.group()),
                Clean.line(spot.name()),
                spot.kind(),
                minute(spot.last()),
                shut == null ? "" : "since " + Times.minute(shut) + ": " + spot.why(),
                failed(spot.subscriber()));
    }

    private List<String> failed(SubscriberId subscriber) {
        return outbox.of(subscriber, LATEST).stream()
                .filter(delivery -> delivery.state() != Delivery.State.ACCEPTED
                        && !delivery.attempts().isEmpty())
                .map(delivery -> delivery.attempts().getLast())
                .map(attempt -> Times.minute(attempt.at()) + ": " + Clean.line(attempt.outcome()))
                .toList();
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "nothing yet" : Times.minute(at);
    }
}
