package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.writing.Section;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that could go into the brief.
 *
 * @param section where
 * @param match which item it tells of
 * @param value what it is worth, compared with other offers
 * @param of the item within which it is told when that one is, null when it is of none
 * @param piece tells it without repeating what was said; empty when it cannot
 */
record Offer(
        Section.Kind section,
        Match match,
        double value,
        @Nullable ItemRef of,
        Function<UsedSentences, Optional<Piece>> piece) {

    /** Of no other item. */
    Offer(Section.Kind section, Match match, double value, Function<UsedSentences, Optional<Piece>> piece) {
        this(section, match, value, null, piece);
    }
}
