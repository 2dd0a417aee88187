package app.bellwether.web;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A brief and every answer about it, as one conversation. */
@Component
final class BriefThreads {

    private static final int DELIVERIES = 1000;

    private final Outbox outbox;
    private final LocalOutbox local;

    BriefThreads(Outbox outbox, LocalOutbox local) {
        this.outbox = outbox;
        this.local = local;
    }

    /** A conversation, oldest first. */
    record Conversation(List<Turn> turns, int answers) {}

    /** A message of a conversation. */
    record Turn(String path, String kind, String subject, String when, boolean here) {}

    Conversation of(LocalOutbox.Kept kept) {
        List<Delivery> deliveries =
                outbox.byId(kept.delivery()).map(this::together).orElse(List.of());
        List<Turn> turns = deliveries.stream()
                .filter(delivery -> local.byId(delivery.id()).isPresent())
                .map(delivery -> turn(delivery, kept.delivery()))
                .toList();
        return new Conversation(turns, (int)
                turns.stream().filter(turn -> turn.kind().equals("answer")).count());
    }

    private List<Delivery> together(Delivery one) {
        return outbox.newest(DELIVERIES).stream()
                .filter(other -> other.brief().equals(one.brief())
                        && other.subscriber().equals(one.subscriber())
                        && other.channel() == one.channel())
                .sorted(Comparator.comparing(BriefThreads::isAfterIt)
                        .thenComparing(Delivery::created)
                        .thenComparing(delivery -> delivery.id().value()))
                .toList();
    }

    private static boolean isAfterIt(Delivery delivery) {
        return delivery.kind() == Letter.Kind.ANSWER || delivery.kind() == Letter.Kind.FINDING;
    }

    private static Turn turn(Delivery delivery, DeliveryId here) {
        return new Turn(
                "/outbox/" + delivery.id(),
                isAfterIt(delivery) ? "answer" : "brief",
                Clean.line(delivery.headline()),
                Times.minute(delivery.created()),
                delivery.id().equals(here));
    }
}
