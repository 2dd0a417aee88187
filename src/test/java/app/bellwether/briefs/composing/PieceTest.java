package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.matching.Candidate;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static final Instant AT = Instant.parse("2026-03-04T07:00:00Z");

    /** "But the governor has a plan" stood before the sentence that it answers. */
    @Test
    void tellsTheWordsOfOneArticleInItsOrder() {
        assertThat(told("paper:120", "paper:0")).containsExactly("paper:0", "paper:120");
        assertThat(told("other:40", "paper:120", "paper:0")).containsExactly("other:40", "paper:0", "paper:120");
    }

    @Test
    void keepsTheOrderOfWhatSeveralArticlesSay() {
        assertThat(told("paper:120", "other:0")).containsExactly("paper:120", "other:0");
        assertThat(told("paper:120", "other:40", "paper:0")).containsExactly("paper:120", "other:40", "paper:0");
    }

    @Test
    void leavesWordsOfNoArticleWhereTheyStand() {
        assertThat(told("fixed", "paper:120", "fixed", "paper:0"))
                .containsExactly("fixed", "paper:120", "fixed", "paper:0");
    }

    /** Each "article:start", or "fixed". */
    private static List<String> told(String... passages) {
        Match match = new Match(
                new Candidate(new ItemRef(ItemRef.Type.HIT, "fact"), 1, "Title", Set.of(), 5, AT, "Title", "", "story"),
                5,
                List.of());
        List<Passage> all = Stream.of(passages).map(PieceTest::passage).toList();
        Piece piece = new Piece(Section.Kind.HITS, match, "Title", null, all, List.of());
        return ((Block.Item) piece.blocks(1, true).getFirst())
                .passages().stream().map(Passage::text).toList();
    }

    private static Passage passage(String words) {
        if (words.equals("fixed")) {
            return Passage.fixed(words);
        }
        String article = words.substring(0, words.indexOf(':'));
        int start = Integer.parseInt(words.substring(words.indexOf(':') + 1));
        return Passage.reported(new Citation(
                article,
                1,
                Citation.Part.TEXT,
                start,
                start + words.length(),
                words,
                null,
                "Paper",
                "Title",
                "https://example.org/" + article,
                AT,
                null,
                null,
                null));
    }
}
