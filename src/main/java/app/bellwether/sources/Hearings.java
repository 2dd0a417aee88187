package app.bellwether.sources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Episodes without a transcript that a machine was to write down and did not yet; each is told by its notes meanwhile. */
public interface Hearings {

    /** Those that were tried last, newest first. */
    List<Unheard> newest(int most);

    /**
     * An episode that is not written down.
     *
     * @param next when it is tried again, null when it is not
     * @param why in an operator's words
     */
    record Unheard(
            String title,
            String publisher,
            Instant tried,
            @Nullable Instant next,
            int attempts,
            String why) {}
}
