package app.bellwether.web;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import app.bellwether.replies.Replies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A brief, what its reader wrote about it and every answer, as one conversation. */
@Component
final class BriefThreads {

    private static final int DELIVERIES = 1000;
    private static final int QUESTIONS = 200;

    private final Outbox outbox;
    private final LocalOutbox local;
    private final Replies replies;

    BriefThreads(Outbox outbox, LocalOutbox local, Replies replies) {
        this.outbox = outbox;
        this.local = local;
        this.replies = replies;
    }

    /** A conversation, oldest first. */
    record Conversation(List<Turn> turns, int answers) {}

    /**
     * A message of a conversation.
     *
     * @param path of its page; null of what a reader wrote
     * @param said its words; empty where its page shows them better
     * @param last whether it is the newest answer
     */
    record Turn(
            @Nullable String path, String kind, String subject, String said, String when, boolean here, boolean last) {}

    /** Something said, and where it belongs: what was asked before what answers it. */
    private record Spoken(boolean after, Instant at, boolean answers, String id, Turn turn) {

        private static final Comparator<Spoken> ORDER = Comparator.comparing(Spoken::after)
                .thenComparing(Spoken::at)
                .thenComparing(Spoken::answers)
                .thenComparing(Spoken::id);
    }

    Conversation of(LocalOutbox.Kept kept) {
        Optional<Delivery> shown = outbox.byId(kept.delivery());
        List<Delivery> deliveries = shown.stream()
                .flatMap(this::together)
                .filter(delivery -> local.byId(delivery.id()).isPresent())
                .toList();
        Optional<DeliveryId> newest = deliveries.stream()
                .filter(BriefThreads::isAfterIt)
                .max(Comparator.comparing(Delivery::created)
                        .thenComparing(delivery -> delivery.id().value()))
                .map(Delivery::id);
        Stream<Spoken> sent = deliveries.stream()
                .map(delivery -> spoken(
                        delivery,
                        kept.delivery(),
                        newest.filter(delivery.id()::equals).isPresent()));
        List<Turn> turns = Stream.concat(sent, shown.stream().flatMap(this::written))
                .sorted(Spoken.ORDER)
                .map(Spoken::turn)
                .toList();
        return new Conversation(
                turns, (int) deliveries.stream().filter(BriefThreads::isAfterIt).count());
    }

    private Stream<Delivery> together(Delivery one) {
        return outbox.newest(DELIVERIES).stream()
                .filter(other -> other.brief().equals(one.brief())
                        && other.subscriber().equals(one.subscriber())
                        && other.channel() == one.channel());
    }

    private Stream<Spoken> written(Delivery one) {
        return replies.asked(one.subscriber(), one.brief(), QUESTIONS).stream()
                .map(asked -> new Spoken(
                        true,
                        asked.at(),
                        false,
                        "",
                        new Turn(null, "reader", "", lines(asked.text()), Times.minute(asked.at()), false, false)));
    }

    private static boolean isAfterIt(Delivery delivery) {
        return delivery.kind() == Letter.Kind.ANSWER || delivery.kind() == Letter.Kind.FINDING;
    }

    private Spoken spoken(Delivery delivery, DeliveryId here, boolean last) {
        boolean after = isAfterIt(delivery);
        boolean shown = delivery.id().equals(here);
        Turn turn = new Turn(
                "/outbox/" + delivery.id(),
                after ? "answer" : "brief",
                Clean.line(delivery.headline()),
                after && !shown ? words(delivery.id()) : "",
                Times.minute(delivery.created()),
                shown,
                last);
        return new Spoken(after, delivery.created(), true, delivery.id().value(), turn);
    }

    private String words(DeliveryId delivery) {
        return local.byId(delivery)
                .filter(OutboxPages::isMail)
                .map(kept -> lines(new KeptMail(kept.wire()).text()))
                .orElse("");
    }

    private static String lines(String text) {
        return text.strip().lines().map(Clean::line).collect(Collectors.joining("\n"));
    }
}
