package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Candidate;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    /** The map went from the first theme to the third, and the dives from the third to the first. */
    @Test
    void goesDeeperInTheOrderOfTheMap() {
        Plan plan = new Plan(said(), 1000, Map.of());

        plan.fill(List.of(
                offer(Section.Kind.MAP, "first", 20),
                offer(Section.Kind.MAP, "second", 19),
                offer(Section.Kind.DIVES, "first", 5),
                offer(Section.Kind.DIVES, "second", 6)));

        assertThat(plan.pieces(Section.Kind.DIVES)).extracting(Piece::title).containsExactly("first", "second");
    }

    @Test
    void tellsMoreOfEveryFactWhileThereAreMinutes() {
        Plan plan = plan(1000);

        plan.extend(PlanTest::oneMore);

        assertThat(plan.pieces(Section.Kind.HITS))
                .extracting(piece -> piece.passages().size())
                .containsExactly(2, 2, 2, 2);
    }

    @Test
    void tellsMoreOnlyWhereItFits() {
        Plan plan = plan(4 + 9);

        plan.extend(PlanTest::oneMore);

        assertThat(plan.pieces(Section.Kind.HITS))
                .extracting(piece -> piece.passages().size())
                .containsExactly(2, 0, 0, 0);
    }

    /** Four facts of a word each. */
    private static Plan plan(int words) {
        Plan plan = new Plan(said(), words, Map.of());
        plan.fill(List.of(
                offer(Section.Kind.HITS, "first", 9),
                offer(Section.Kind.HITS, "second", 8),
                offer(Section.Kind.HITS, "third", 7),
                offer(Section.Kind.HITS, "fourth", 6)));
        return plan;
    }

    /** Four words, twice. */
    private static Optional<Passage> oneMore(Piece piece, UsedSentences said) {
        return piece.passages().size() < 2 ? Optional.of(Passage.fixed("This happened as well.")) : Optional.empty();
    }

    private static UsedSentences said() {
        return new UsedSentences(new Repetition(LINGUIST, new Extracts(LINGUIST)), _ -> false);
    }

    private static Offer offer(Section.Kind section, String title, double value) {
        ItemRef item = new ItemRef(ItemRef.Type.SIGNAL, title);
        Match match =
                new Match(new Candidate(item, 1, title, Set.of(), 6, Instant.EPOCH, title, "paper", ""), 6, List.of());
        return new Offer(
                section,
                match,
                value,
                _ -> Optional.of(new Piece(section, match, title, null, null, List.of(), List.of(), List.of(), null)));
    }
}
