package app.bellwether.replies;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about an item of a brief, as it stood when the brief was sealed.
 *
 * @param item as the brief numbered it
 * @param signal that it is, null for a single fact
 * @param quotes what the sources say, by date
 * @param others articles of the same story that are not quoted, by their titles
 * @param origins the agencies whose words articles are, by article
 * @param since what changed in the signal after the brief was sealed, oldest first
 */
record ItemEvidence(
        NumberedItem item,
        @Nullable Signal signal,
        List<Quote> quotes,
        List<Citation> others,
        Map<String, String> origins,
        List<SignalVersion> since) {

    ItemEvidence {
        quotes = List.copyOf(quotes);
        others = List.copyOf(others);
        origins = Map.copyOf(origins);
        since = List.copyOf(since);
    }

    /**
     * A quote.
     *
     * @param stance how it stands to the signal's claim; a single fact is supported by its words
     * @param kind whether it is reported or somebody's opinion
     */
    record Quote(Evidence.Stance stance, Passage.Kind kind, Citation citation) {

        Passage passage() {
            return new Passage(kind, citation.quote(), List.of(citation));
        }
    }
}
