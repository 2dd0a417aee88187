package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Remembers what it was given, and says of it what it is told to. */
final class RecordingCourier implements Courier {

    private final Destination.Channel channel;
    private final List<Letter> carried = new CopyOnWriteArrayList<>();
    private volatile BiFunction<Letter, Grip, Outcome> reply = (_, _) -> new Outcome.Accepted("250 queued as 7");

    RecordingCourier(Destination.Channel channel) {
        this.channel = channel;
    }

    List<Letter> carried() {
        return carried;
    }

    void replies(Function<Letter, Outcome> reply) {
        replies((letter, _) -> reply.apply(letter));
    }

    void replies(BiFunction<Letter, Grip, Outcome> reply) {
        this.reply = reply;
    }

    @Override
    public Destination.Channel channel() {
        return channel;
    }

    @Override
    public Outcome carry(Letter letter, Grip grip) {
        carried.add(letter);
        return reply.apply(letter, grip);
    }
}
