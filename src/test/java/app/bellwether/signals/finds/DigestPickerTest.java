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
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String RAILWAY =
            "The railway has carried no goods since the depot in Lindhaven was closed in 2019.";

    private final DigestPicker picker = new DigestPicker(Reports.LINGUIST, new ClaimReader(Reports.LINGUIST, _ -> ""));
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
            assertThat(digest.speakers(i)).as(quote).hasSize(digest.saying(i));
            if (quote.contains("toll")) {
                assertThat(digest.speakers(i)).containsExactlyInAnyOrder("Ada", "Ben");
            }
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
        assertThat(digest.points().stream().map(this::authorOf))
                .doesNotHaveDuplicates()
                .contains("Dan");
    }

    /** The people who hold something stood in no count: they say it in their own words, as an answer. */
    @Test
    void countsWhoGoesAlongInWordsOfTheirOwn() {
        say("Ada", 0, TOLL);
        say("Ben", 1, "Same here. My van wears nothing out, and I pay as much as a 40 tonne truck does.");
        say(
                "Cleo",
                1,
                "Came to say that. My neighbour crosses twice a day and has never carried anything heavier than"
                        + " bread.");
        say("Dan", 1, "Exactly this.");
        say("Eve", 1, "Is there a discount for those who live on the island, and who decides on it?");
        say("Finn", 1, "No, that is not true. The road wears out by frost and by nothing else up there.");
        say("Gus", 0, FERRY);

        Digest digest = pick();

        assertThat(saying(digest, "Ada", "Ben", "Cleo")).isEqualTo(4);
        assertThat(saying(digest, "Gus")).isEqualTo(1);
    }

    /** A thumb has no sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"👍", "!!!", "…", ":)"})
    void readsOnWhereACommentSaysNothing(String nothing) {
        say("Ada", 0, TOLL);
        say("Ben", 1, nothing);
        say("Cleo", 2, OBJECTION);
        say("Dan", 0, FERRY);

        assertThat(quotes(pick())).contains(OBJECTION, FERRY);
    }

    @Test
    void countsNobodyWhoGrantsSomethingAndMeansAnother() {
        say("Ada", 0, TOLL);
        say("Ben", 1, "Same here, but my van wears the road out as a 40 tonne truck does, and I pay nothing.");
        say("Cleo", 1, "I agree. However, nobody on the island could pay for the bread that a truck brings.");
        say("Dan", 1, "Exactly this, except for those who live there.");
        say("Gus", 0, FERRY);

        assertThat(pick().people()).containsOnly(1);
    }

    /** What most hold is said as people talk, and was cut before anybody counted. */
    @Test
    void quotesWhatManyHoldThoughTheySayItAsPeopleTalk() {
        say(
                "Ada",
                0,
                "They take it from us since we cannot drive around it. Whoever can, does, and that's all there is to"
                        + " it.");
        say("Ben", 1, "Same here, and I've lived on that island for 30 years without ever being asked.");
        say("Cleo", 1, "Exactly this.");
        say("Dan", 0, TRAIN);
        say("Eve", 0, FERRY);

        assertThat(saying(pick(), "Ada", "Ben")).isEqualTo(3);
    }

    /** Two who take up the same words hold the opposite, and were counted as saying the same. */
    @Test
    void countsNobodyForTakingUpTheWordsThatTheyAnswer() {
        say("Ada", 0, TOLL);
        say(
                "Ben",
                1,
                "Bridge toll in Lindhaven paid by lorries and not by commuters, who should pay then for the ferry?");
        say("Cleo", 0, FERRY);

        assertThat(pick().people()).containsOnly(1);
    }

    /** What most answered and nobody granted was told without a word of what they answered, and a quip in its place. */
    @Test
    void findsADisputeByWhoAnswersBack() {
        say("Ada", 0, FERRY);
        say("Ben", 1, "My aunt went across last week and had the whole deck with all its 90 chairs to herself.");
        say("Cleo", 0, TOLL);
        say("Dan", 1, OBJECTION);
        say("Cleo", 2, "Shops in Lindhaven get most of their goods by rail, so the price of bread stays where it is.");
        say("Eve", 3, RAILWAY);

        List<Evidence> points = pick().points();

        assertThat(points.get(0).quote()).isEqualTo(TOLL);
        assertThat(points.get(1).stance()).isEqualTo(Stance.CONTRADICTS);
        assertThat(points.get(1).quote()).isIn(OBJECTION, RAILWAY);
        assertThat(points.subList(2, points.size()))
                .extracting(Evidence::stance)
                .containsOnly(Stance.SUPPORTS);
    }

    /** "A token costs 30 euros." stood there, and nobody knew what of it. */
    @Test
    void quotesNothingOfAFewWords() {
        say("Ada", 0, TRAIN);
        say("Ben", 0, "Lindhaven closed its ferry port in 2024.");
        say("Cleo", 0, FERRY);

        assertThat(quotes(pick())).allMatch(quote -> quote.contains("Norrland") || quote.equals(FERRY));
    }

    /** "Two years to reach zero. And people fought it." stood there as one thing said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for posting this, I really enjoyed reading it today!",
                "Wow, this is one of the best things I have read all year.",
                "I came here to say exactly this and somebody already had done it.",
                "This made me laugh out loud so hard that I spilled my coffee.",
                "I for one welcome our new robot overlords, may they be merciful.",
                "Grabs popcorn and waits for the rest of the comments to arrive.",
                "Sorry, I meant to reply to the other comment further up the thread.",
                "Can somebody please explain this to me like I am five years old?",
                "Edit: thanks for the gold, kind stranger, I did not expect that.",
                "First time poster here, long time lurker, and I really love this site.",
                "Nice work, keep it up, I look forward to seeing more of it soon.",
                "Why did the ferry cross the road? To get to the other port.",
                "Take my money already, I want this thing in my house right now!",
                "Congratulations to the whole team on the launch, it looks really great!",
                "Happy Friday everyone, hope you all have a nice weekend out there!"
            })
    void quotesNeitherThanksNorJokesAsWhatSomebodyHolds(String chaff) {
        say("Ada", 0, TRAIN);
        say("Ben", 0, chaff);
        say("Cleo", 0, FERRY);

        assertThat(quotes(pick())).containsExactlyInAnyOrder(TRAIN, FERRY);
    }

    @Test
    void quotesNoThanksThatAreAnAnswer() {
        say("Ada", 0, TRAIN);
        say("Ben", 1, "Thank you so much for sharing this with all of us here.");
        say("Dan", 1, "I could not agree more with everything that you have said up there.");
        say("Cleo", 0, FERRY);

        assertThat(quotes(pick())).containsExactlyInAnyOrder(TRAIN, FERRY);
    }

    @Test
    void quotesNothingAcrossParagraphs() {
        say("Ada", 0, TOLL + "\n\n" + WORK + "\n\n" + TRAIN);
        say("Ben", 0, FERRY);

        assertThat(quotes(pick())).noneMatch(quote -> quote.contains("\n"));
    }

    /** Whoever follows a subject was not given a thread on it, because no quote named it. */
    @Test
    void isAboutWhatItsStoryIsAbout() {
        say("Ada", 0, TOLL);
        say("Cleo", 0, FERRY);
        Key key = Key.region("IS");

        Story story = story();
        Digest digest = picker.pick(
                        thread(), new Story(story.id(), story.title(), story.central(), story.members(), Set.of(key)))
                .orElseThrow();

        assertThat(digest.keys()).contains(key);
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
        assertThat(tree.answering(0)).hasSize(2);
        assertThat(tree.branch(3)).isZero();
        assertThat(tree.branch(4)).isEqualTo(4);
        assertThat(tree.words(1)).isEqualTo("No.");
    }

    /** Whether somebody goes along or objects is read in English alone. */
    @Test
    void makesNoDisputeOfAnAnswerInALanguageThatItDoesNotReadForThat() {
        String toll = "Die Brückenmaut in Lindhaven sollten die Lastwagen zahlen und nicht die Pendler.";
        String railway = "Eine zweite Bahnlinie nach Norrland nähme jeden Tag 400 Lastwagen von der Küstenstraße.";
        say("Ada", 0, toll);
        say("Ben", 1, railway);
        say("Ada", 2, "Danke, das stimmt.");
        Assents assents = new Assents(Reports.LINGUIST, new CommentTree(text.toString(), comments), "de");

        assertThat(assents.objects(1)).isFalse();
    }

    /** "Same here, but we needed an exception list", to which the other answered, was against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Same here, exactly. " + WORK,
                "Same here, but we needed an exception list for the trucks of the port."
            })
    void takesNobodyForAnOpponentWhoBeginsByAgreeing(String answer) {
        say("Ada", 0, TOLL);
        say("Ben", 1, answer);
        say("Ada", 2, "No, the port is another matter.");
        Assents assents = new Assents(Reports.LINGUIST, new CommentTree(text.toString(), comments), "en");

        assertThat(assents.objects(1)).isFalse();
    }

    @Test
    void quotesWhatSaysAWordBySomebodysName() {
        say("bridge", 0, "The harbour has two cranes of 40 metres, which came from Norrland in 2019.");
        say("Ada", 0, TOLL);
        say("toll", 0, TRAIN);

        assertThat(quotes(pick())).contains(TOLL);
    }

    private static List<String> quotes(Digest digest) {
        return digest.points().stream().map(Evidence::quote).toList();
    }

    private void say(String author, int depth, String words) {
        int start = text.isEmpty() ? 0 : text.append("\n\n").length();
        text.append(words);
        comments.add(new Segment(start, text.length(), author, null, depth));
    }

    /** How many say the point that is one of theirs. */
    private int saying(Digest digest, String... authors) {
        List<Integer> points = IntStream.range(0, digest.points().size())
                .filter(i -> List.of(authors).contains(authorOf(digest.points().get(i))))
                .boxed()
                .toList();
        assertThat(points).hasSize(1);
        return digest.saying(points.getFirst());
    }

    private @Nullable String authorOf(Evidence point) {
        return comments.stream()
                .filter(one -> one.start() <= point.start() && point.end() <= one.end())
                .findFirst()
                .orElseThrow()
                .speaker();
    }

    private Digest pick() {
        return picker.pick(thread(), story()).orElseThrow();
    }

    private Story story() {
        ToldStories stories = new ToldStories();
        Article thread = thread();
        stories.tell(thread, "bridge", 0);
        return stories.of(thread.id()).orElseThrow();
    }

    private Article thread() {
        return Reports.article(
                "thread",
                1,
                Kind.DISCUSSION,
                "Harbour Forum",
                "2026-03-11T05:00:00Z",
                "Who pays for the bridge",
                text.toString(),
                comments);
    }
}
