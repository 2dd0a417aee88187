package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time without a brief, for one subscriber.
 *
 * @param subscriber for whom
 * @param now the silence that fell last
 * @param begin what there was before
 * @param quiet on how many days it was looked and found that nothing is worth a brief
 * @param misses what was nearest to being worth one, nearest first
 * @param troubles what kept Bellwether from its work and was not told of yet, oldest first
 */
public record Lull(
        Subscriber subscriber, Silence now, Begin begin, int quiet, List<Miss> misses, List<Trouble> troubles) {

    /** What a lull begins after. */
    public enum After {
        BRIEF,
        CONFIRMING,
        PAUSE,
        /** They changed when briefs come. */
        CHANGE
    }

    /** When it began. */
    public record Begin(LocalDate date, Instant at, After after) {}

    /** Something that was not worth a brief. */
    public record Miss(LocalDate date, ItemRef item, String title, double score, double needed) {}

    /** What can go wrong. */
    public enum Fault {
        /** No source could be read. */
        READING,
        /** The brief could not be made. */
        MAKING,
        /** Bellwether stood still. */
        RUNNING,
        /** What was made could not be sent. */
        SENDING
    }

    /**
     * Something that went wrong.
     *
     * @param until when it was over, or the brief was given up; null when it goes on
     */
    public record Trouble(
            Fault fault, Instant from, @Nullable Instant until) {}

    public Lull {
        misses = List.copyOf(misses);
        troubles = List.copyOf(troubles);
    }

    /** The instant as of which everything is said. */
    public Instant at() {
        return now.decided();
    }
}
