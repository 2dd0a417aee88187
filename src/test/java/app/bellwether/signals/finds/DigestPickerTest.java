package app.bellwether.signals.finds;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestPickerTest {

    private static final String TOLL = "The bridge toll in Lindhaven should be paid by lorries and not by commuters.";
    private static final String TOLL_TOO = "Lorries should pay the bridge toll in Lindhaven, commuters should not.";
    private static final String TRAIN =
            "A second railway to Norrland would take 400 lorries off the coast road every day.";
    private static final String OBJECTION =
            "Freight companies would pass any toll for lorries on to every shop in Lindhaven.";
    private static final String WORK =
            "I have worked for a freight company in Lindhaven, and drivers there wait three hours at the port.";
    private static final String FERRY =
            "The ferries of Lindhaven carry fewer passengers in winter than in any year since 1990.";

    private final DigestPicker picker = new DigestPicker(Reports.LINGUIST, new ClaimReader(Reports.LINGUIST));
    private final StringBuilder text = new StringBuilder();
    private final List<Segment> comments = new ArrayList<>();

    @Test
    void countsWhoSaysTheSameAndEveryAuthorOnce() {
        say("Ada", 0, TOLL);
        say("Ben", 0, TOLL_TOO);
        say("Ben", 0, "Bridge tolls in Lindhaven should be paid by lorries.");
        say("Cleo", 0, TRAIN);
        say("Dan", 0, FERRY);

        Digest digest = pick();

        assertThat(quotes(digest))
                .containsAnyOf(TOLL, TOLL_TOO)
                .contains(TRAIN, FERRY)
                .doesNotHaveDuplicates();
        assertThat(digest.points()).hasSameSizeAs(digest.people());
        for (int i = 0; i < digest.points().size(); i++) {
            String quote = digest.points().get(i).quote();
            assertThat(digest.saying(i)).as(quote).isEqualTo(quote.contains("toll") ? 2 : 1);
        }
    }

    @Test
    void putsWhatIsSaidAgainstAPointBehindIt() {
        say("Ada", 0, TOLL);
        say("Ben", 1, "I disagree. " + OBJECTION);
        say("Cleo", 0, TRAIN);
        say("Dan", 0, FERRY);

        List<Evidence> points = pick().points();

        Evidence against = points.stream()
                .filter(point -> point.stance() == Stance.CONTRADICTS)
                .findFirst()
                .orElseThrow();
        assertThat(against.quote()).isEqualTo(OBJECTION);
        assertThat(points.get(points.indexOf(against) - 1).quote()).isEqualTo(TOLL);
        assertThat(points.indexOf(against)).isLessThan(3);
    }

    @Test
    void takesNobodysWordForWhatTheyOnlyCopied() {
        say("Ada", 0, TOLL);
        say("Ben", 1, TOLL + " " + TRAIN);
        say("Cleo", 0, "> " + TOLL + "\n" + FERRY);

        Digest digest = pick();

        assertThat(quotes(digest)).contains(TOLL, TRAIN, FERRY).doesNotHaveDuplicates();
        assertThat(digest.points().stream()
                        .filter(point -> point.quote().equals(TOLL))
                        .map(Evidence::start))
                .containsExactly(0);
        assertThat(digest.people()).containsOnly(1);
    }

    @Test
    void quotesNobodyTwiceAndTwoOfABranchAtMost() {
        say("Ada", 0, TOLL + " " + WORK);
        say("Ben", 1, TRAIN);
        say("Cleo", 2, FERRY);
        say("Dan", 0, "Harbour fees in Lindhaven rose by 9 percent this year, more than in any other port.");

        Digest digest = pick();

        assertThat(digest.points()).hasSize(3);
        assertThat(digest.points().stream()
                        .map(point -> comments.stream()
                                .filter(one -> one.start() <= point.start() && point.end() <= one.end())
                                .findFirst()
                                .orElseThrow()
                                .speaker()))
                .doesNotHaveDuplicates()
                .contains("Dan");
    }

    @Test
    void knowsWhoAnswersWhom() {
        say("Ada", 0, TOLL);
        say("Ben", 1, "> Lorries\nNo.");
        say("Ada", 2, "Yes.");
        say("Cleo", 2, "No.");
        say("Dan", 0, TRAIN);

        CommentTree tree = new CommentTree(text.toString(), comments);

        assertThat(tree.replies(0)).containsExactly(1);
        assertThat(tree.replies(1)).containsExactly(2, 3);
        assertThat(tree.answering(0)).isEqualTo(2);
        assertThat(tree.branch(3)).isZero();
        assertThat(tree.branch(4)).isEqualTo(4);
        assertThat(tree.words(1)).isEqualTo("No.");
    }

    private static List<String> quotes(Digest digest) {
        return digest.points().stream().map(Evidence::quote).toList();
    }

    private void say(String author, int depth, String words) {
        int start = text.isEmpty() ? 0 : text.append("\n\n").length();
        text.append(words);
        comments.add(new Segment(start, text.length(), author, null, depth));
    }

    private Digest pick() {
        Article thread = Reports.article(
                "thread",
                1,
                Kind.DISCUSSION,
                "Harbour Forum",
                "2026-03-11T05:00:00Z",
                "Who pays for the bridge",
                text.toString(),
                comments);
        ToldStories stories = new ToldStories();
        stories.tell(thread, "bridge", 0);
        return picker.pick(thread, stories.of(thread.id()).orElseThrow()).orElseThrow();
    }
}
