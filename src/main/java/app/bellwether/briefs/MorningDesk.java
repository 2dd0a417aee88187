package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mornings that want an operator's eye: briefs that are due and not decided, and what a quiet day was nearest to. */
public interface MorningDesk {

    /** Briefs that were due before then and are not decided, longest due first, at most so many. Of a reader the newest counts. */
    List<Late> late(Instant before, int most);

    /** A reader's newest brief that is due and not decided; empty where there is none. */
    Optional<Late> lateFor(Subscriber reader);

    /** What was nearest to being worth a brief that day, nearest first. */
    List<Lull.Miss> nearest(Silence silence);

    /**
     * A brief that should be there.
     *
     * @param until when it is given up
     * @param why it is not there yet
     */
    record Late(SubscriberId subscriber, LocalDate date, Instant due, Instant until, Why why) {}

    /** What keeps a brief, the first that applies. */
    enum Why {
        /** All of this was restored from a backup, and waits to be let go on. */
        RESTORED,
        /** No source could be read. */
        OUTAGE,
        /** It could not be made; it is tried again. */
        FAILED,
        /** Sources are being asked. */
        SOURCES,
        /** Articles wait to be put into stories. */
        STORIES,
        /** Signals have not looked at what stories got. */
        SIGNALS,
        /** Nothing is known to keep it. */
        TURN
    }
}
