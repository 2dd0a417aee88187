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

    /** What was sent, and as what it was kept. */
    private record Sent(Delivery delivery, LocalOutbox.Kept kept) {}

    /** Something said, and where it belongs: what was asked before what answers it. */
    private record Spoken(boolean after, Instant at, boolean answers, String id, Turn turn) {

        private static final Comparator<Spoken> ORDER = Comparator.comparing(Spoken::after)
                .thenComparing(Spoken::at)
                .thenComparing(Spoken::answers)
                .thenComparing(Spoken::id);
    }

    Conversation of(LocalOutbox.Kept kept) {
        Optional<Delivery> shown = outbox.byId(kept.delivery());
        List<Sent> all = shown.stream()
                .flatMap(this::together)
                .flatMap(delivery -> local.byId(delivery.id()).map(its -> new Sent(delivery, its)).stream())
                .toList();
        List<Delivery> answers =
                all.stream().map(Sent::delivery).filter(BriefThreads::isAfterIt).toList();
        Optional<DeliveryId> newest = answers.stream()
                .max(Comparator.comparing(Delivery::created)
                        .thenComparing(delivery -> delivery.id().value()))
                .map(Delivery::id);
        Stream<Spoken> sent = all.stream()
                .map(one -> spoken(
                        one,
                        kept.delivery(),
                        newest.filter(one.delivery().id()::equals).isPresent()));
        List<Turn> turns = Stream.concat(sent, shown.stream().flatMap(this::written))
                .sorted(Spoken.ORDER)
                .map(Spoken::turn)
                .toList();
        return new Conversation(turns, answers.size());
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

    private static Spoken spoken(Sent sent, DeliveryId here, boolean last) {
        Delivery delivery = sent.delivery();
        boolean after = isAfterIt(delivery);
        boolean shown = delivery.id().equals(here);
        Turn turn = new Turn(
                "/outbox/" + delivery.id(),
                after ? "answer" : "brief",
                Clean.line(delivery.headline()),
                after && !shown ? words(sent.kept()) : "",
                Times.minute(delivery.created()),
                shown,
                last);
        return new Spoken(after, delivery.created(), true, delivery.id().value(), turn);
    }

    private static String words(LocalOutbox.Kept kept) {
        return OutboxPages.isMail(kept) ? lines(new KeptMail(kept.wire()).text()) : "";
    }

    private static String lines(String text) {
        return text.strip().lines().map(Clean::line).collect(Collectors.joining("\n"));
    }
}
