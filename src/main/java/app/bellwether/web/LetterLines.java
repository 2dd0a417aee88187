package app.bellwether.web;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Hold;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterDesk;
import app.bellwether.delivery.LetterDesk.HeldByHand;
import app.bellwether.delivery.LetterDesk.Watched;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Destination;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters as an operator sees them: those that are late or were given up, those that are held, and all of the last days. */
@Component
record LetterLines(LetterDesk desk, Outbox outbox, Clock clock) {

    private static final int MOST = 50;
    private static final int DELIVERIES = 100;

    /**
     * A letter.
     *
     * @param path of the page that explains it
     * @param said what its last attempt came to; empty where there was none
     * @param stands what becomes of it
     * @param again whether it may be sent again
     * @param holds whether it may be held
     * @param held whether it is held itself, and may be let go
     */
    record Line(
            String id,
            String what,
            String reader,
            String path,
            String state,
            String said,
            String stands,
            List<String> attempts,
            boolean again,
            boolean holds,
            boolean held) {}

    /**
     * Something held back.
     *
     * @param name of what is held by hand, or of a channel; null where nothing can be done
     * @param byHand whether an operator holds it
     */
    record HoldLine(@Nullable String name, String what, String words, boolean byHand) {}

    /** A channel that an operator may hold. */
    record Channel(String name, String words) {}

    List<Line> late() {
        return lines(desk.waiting(clock.instant().minus(LateNow.LATE), MOST));
    }

    List<Line> givenUp() {
        return lines(desk.givenUp(clock.instant().minus(LateNow.LATELY), MOST));
    }

    /** A brief's letter, as a reader's page has it; none where it is not kept any more. */
    List<Line> of(BriefId brief) {
        return lines(desk.byId(DeliveryId.of(brief)).stream().toList());
    }

    private List<Line> lines(List<Watched> letters) {
        List<String> held = names();
        return letters.stream()
                .map(one -> line(
                        one.delivery(),
                        one.until(),
                        one.held(),
                        held.contains(one.delivery().id().value())))
                .toList();
    }

    private List<String> names() {
        return desk.held().stream().map(HeldByHand::name).toList();
    }

    private Line line(Delivery delivery, @Nullable Instant until, @Nullable Instant held, boolean itself) {
        boolean past = until != null && !until.isAfter(clock.instant());
        boolean waits = delivery.state() == Delivery.State.WAITING;
        boolean ended = delivery.state() == Delivery.State.REFUSED || delivery.state() == Delivery.State.CANCELLED;
        List<String> attempts = attempts(delivery);
        return new Line(
                delivery.id().value(),
                what(delivery),
                delivery.subscriber().value(),
                delivery.kind() == Letter.Kind.BRIEF
                        ? "/operator/briefs/" + delivery.brief()
                        : "/operator/readers/" + delivery.subscriber(),
                Plain.words(delivery.state()),
                attempts.isEmpty() ? "" : attempts.getLast(),
                stands(delivery, past ? null : until, held, ended),
                attempts,
                held == null && !past && (waits || ended),
                waits && held == null,
                itself);
    }

    private static String what(Delivery delivery) {
        String kind = Plain.words(delivery.kind());
        return "%s%s by %s: %s"
                .formatted(
                        kind.substring(0, 1).toUpperCase(Locale.ROOT),
                        kind.substring(1),
                        named(delivery.channel().name()),
                        Clean.line(delivery.headline()));
    }

    private static String stands(Delivery delivery, @Nullable Instant until, @Nullable Instant held, boolean ended) {
        String written = "Written " + Times.minute(delivery.created()) + ". ";
        if (delivery.state() == Delivery.State.ACCEPTED) {
            return written + "Its server accepted it, so that it is never sent again.";
        }
        if (held != null) {
            return written + "Held by an operator since " + Times.minute(held) + ".";
        }
        if (until == null) {
            return written + "Its time has passed, so that it is not sent any more.";
        }
        return written + (ended ? "It may be sent until " : "It is tried until ") + Times.minute(until) + ".";
    }

    private static List<String> attempts(Delivery delivery) {
        return delivery.attempts().stream()
                .map(attempt -> Times.minute(attempt.at()) + ": " + Clean.line(attempt.outcome()))
                .toList();
    }

    /** What a server holds back, and what an operator does. */
    List<HoldLine> held() {
        return Stream.concat(
                        outbox.held().stream().map(LetterLines::line),
                        desk.held().stream().map(LetterLines::line))
                .toList();
    }

    /** A channel has a name; of a mail domain there is only a hash. */
    private static HoldLine line(Hold hold) {
        boolean channel = isChannel(hold.name());
        return new HoldLine(
                channel ? hold.name() : null,
                channel ? everything(hold.name()) : "One mail domain",
                "since %s. %s. One letter tries again at %s (%d in a row)."
                        .formatted(
                                Times.minute(hold.since()),
                                Clean.line(hold.why()),
                                Times.minute(hold.until()),
                                hold.times()),
                false);
    }

    private static HoldLine line(HeldByHand held) {
        String what = held.reader() == null
                ? everything(held.name())
                : held.isLetter() ? "One letter to reader " + held.reader() : "Everything to reader " + held.reader();
        return new HoldLine(held.name(), what, "by an operator since " + Times.minute(held.since()) + ".", true);
    }

    private static boolean isChannel(String name) {
        return Stream.of(Destination.Channel.values())
                .anyMatch(one -> one.name().equals(name));
    }

    private static String everything(String channel) {
        return "Everything by " + named(channel);
    }

    private static String named(String channel) {
        return channel.equals(Destination.Channel.DISCORD.name()) ? "Discord" : "email";
    }

    /** Those that an operator does not hold yet. */
    List<Channel> channels() {
        List<String> held = names();
        return Stream.of(Destination.Channel.values())
                .map(Enum::name)
                .filter(name -> !held.contains(name))
                .map(name -> new Channel(name, named(name)))
                .toList();
    }

    /** The newest of all, whatever became of them. */
    List<Line> newest() {
        return outbox.newest(DELIVERIES).stream()
                .map(delivery -> line(delivery, null, null, false))
                .toList();
    }
}
