package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Extracts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A brief of one affair told it in nine sentences, of which eight said nothing that the first had not said. */
class RepetitionTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static final String STRIKE =
            "The Harbour Union called a strike of 4,000 dockers in the ports of Norrland on Friday.";

    private final Repetition repetition = new Repetition(LINGUIST, new Extracts(LINGUIST));

    private boolean retells(String sentence) {
        return repetition.retells(sentence, List.of(repetition.read(STRIKE)));
    }

    @Test
    void hearsTheSameInOtherWords() {
        assertThat(retells("Dockers in Norrland's ports are to walk out after their union announced a strike."))
                .isTrue();
    }

    @Test
    void hearsTheSameThoughSomebodyElseIsNamedByTheWay() {
        assertThat(retells("The Harbour Union called a strike of dockers in the ports of Norrland on Friday, to the"
                        + " dismay of Sund Shipping."))
                .isTrue();
        assertThat(retells("The Railway Union called a strike of drivers at the stations of Norrland on Friday, to the"
                        + " dismay of Sund Shipping."))
                .isFalse();
    }

    /** A famine was declared in four sentences of one brief, each with a figure or a place of its own. */
    @Test
    void tellsAnotherMatterFromWhatIsMostlySaidOnceMore() {
        List<TextFeatures> said = List.of(repetition.read(STRIKE));

        assertThat(repetition.repeats(
                        "The Harbour Union's strike of 4,000 dockers in Norrland's ports was called on Friday by its"
                                + " council.",
                        said))
                .isTrue();
        assertThat(repetition.repeats("Bread in Norrland's shops costs a third more than before the winter.", said))
                .isFalse();
    }

    private boolean repeats(String sentence, String said) {
        return repetition.repeats(sentence, said);
    }

    @Test
    void hearsThatWordsAreQuotedOnceMore() {
        String called = "Norrland's minister of ports called the strike \"an outright theft\" on Friday.";

        assertThat(repeats(
                        "Norrland calls the strike in its ports an “outright theft,” and pays dockers who work.",
                        called))
                .isTrue();
        assertThat(repeats("The Harbour Union denied that its strike was “an outright theft”.", called))
                .isFalse();
        assertThat(repeats("A film critic in Brannes called the price of a ticket an “outright theft”.", called))
                .isFalse();
    }

    @Test
    void hearsAnotherFigure() {
        assertThat(retells("Dockers in Norrland's ports, 1,200 of them in Brannes alone, are to go on strike."))
                .isFalse();
    }

    @Test
    void takesTheLettersOfANameForNoOtherName() {
        assertThat(retells("Dockers in Norrland's ports are to walk out after the Harbour Union (NHU) announced a"
                        + " strike."))
                .isTrue();
    }

    /** Jana Holt was told of before. */
    @Test
    void hearsSomebodyElseOfTheSameLetters() {
        List<TextFeatures> said =
                List.of(repetition.read("Jana Holt called the strike of the dockers unlawful on Friday."));

        assertThat(repetition.retells("Jens Hauge called the strike of the dockers unlawful.", said))
                .isFalse();
    }

    @Test
    void hearsAnotherPlace() {
        List<TextFeatures> said = List.of(repetition.read("Drones struck a power station in Kharkiv in the night."));

        assertThat(repetition.retells("Drones struck a power station in Odesa in the night.", said))
                .isFalse();
        assertThat(repetition.retells("In the night drones hit a power station in Kharkiv.", said))
                .isTrue();
    }

    @Test
    void hearsAnotherGrade() {
        assertThat(repetition.retells(
                        "The water office declared that the drought in Norrland is of Stage 4.",
                        List.of(repetition.read("The drought in Norrland is of Stage 3, the water office declared."))))
                .isFalse();
    }

    @Test
    void hearsANumberThatCountsNothingNamed() {
        List<TextFeatures> said = List.of(repetition.read("The death toll of the flood has risen to 64."));

        assertThat(repetition.retells("The death toll of the flood has risen to 212.", said))
                .isFalse();
    }

    @Test
    void takesNoAdditionForADenial() {
        assertThat(retells(
                        "The Harbour Union called not only dockers in the ports of Norrland out on strike on Friday."))
                .isTrue();
    }

    @Test
    void hearsAnotherDayToCome() {
        List<TextFeatures> said = List.of(repetition.read("The strike of the dockers will begin on 22 June."));

        assertThat(repetition.retells("The strike of the dockers will begin on 25 June.", said))
                .isFalse();
    }

    @Test
    void hearsWhatIsTakenBack() {
        assertThat(retells("The Harbour Union called off the strike of dockers in the ports of Norrland."))
                .isFalse();
    }

    @Test
    void hearsADenial() {
        assertThat(retells("The union denied that it had called dockers in the ports of Norrland out on strike."))
                .isFalse();
    }

    @Test
    void hearsWhatIsToCome() {
        assertThat(retells("The dockers of Norrland's ports who were called out on strike will not work on Sunday."))
                .isFalse();
    }

    @Test
    void hearsAnotherMatter() {
        assertThat(retells("Bread has become dearer in most shops since the mills closed."))
                .isFalse();
    }

    @Test
    void knowsACityOfAPlaceThatWasNamed() {
        List<TextFeatures> said = List.of(repetition.read("A famine was declared in Gaza on Friday."));

        assertThat(repetition.retells("Famine has been declared in Gaza City.", said))
                .isTrue();
        assertThat(repetition.retells("Famine has been declared in Khan Younis.", said))
                .isFalse();
    }

    @Test
    void knowsABodyByWhoStandsBehindIt() {
        List<TextFeatures> said = List.of(
                repetition.read("Norrland declared a famine in Gaza on Friday."),
                repetition.read("The Integrated Food Security Phase Classification (IPC) confirmed a famine in Gaza."));

        assertThat(repetition.retells(
                        "The Norrland-backed Integrated Food Security Phase Classification confirmed a famine in Gaza.",
                        said))
                .isTrue();
        assertThat(repetition.retells("The Swedish-backed Lind Institute confirmed a famine in Gaza.", said))
                .isFalse();
    }

    @Test
    void hearsTheFigureOfSomebodyElse() {
        assertThat(repeats(
                        "Inflation in Sweden rose to 2.4 percent in February.",
                        "Inflation in Norway rose to 3.1 percent in February."))
                .isFalse();
    }

    /** A famine was declared four times in one brief, by one body under four names. */
    @Test
    void hearsOneDeedOfOneBodyUnderOtherNames() {
        String said = "The United Nations' body for hunger declared a famine in the valleys of Norrland for the first"
                + " time on Friday.";

        assertThat(repeats(
                        "The council that watches over food, which the United Nations back, has for the first time"
                                + " officially declared a famine in Norrland and warned that other valleys may follow.",
                        said))
                .isTrue();
        assertThat(repeats("Norrland's prime minister rejected the declaration of a famine as a lie.", said))
                .isFalse();
        assertThat(repeats("Lorries with flour reached three of the valleys on Saturday.", said))
                .isFalse();
    }

    @Test
    void hearsAFigureThatAnotherSentenceOfTheAffairGave() {
        List<TextFeatures> said = List.of(
                repetition.read("The Harbour Union called a strike of its dockers in all ports of Norrland on Friday."),
                repetition.read("Of those who strike in Norrland, 4,120 load grain, and ships wait before its ports."));
        String both = "The Harbour Union has called a strike of 4,120 dockers in all ports of Norrland.";

        assertThat(repetition.retells(both, said)).isTrue();
        assertThat(repetition.retells(both, said.subList(0, 1))).isFalse();
    }

    /** Two papers' figures for one bill stood one below the other. */
    @Test
    void hearsTheSameThoughItsFigureIsAnother() {
        String said = "The Senate of Norrland passed a law on Tuesday that puts nearly a quarter-trillion crowns into"
                + " research.";

        assertThat(repeats(
                        "The Senate of Norrland passed a law on Tuesday that puts 200 billion crowns into research.",
                        said))
                .isTrue();
        assertThat(repeats(
                        "The Senate of Norrland rejected a law on Tuesday that puts 200 billion crowns into research.",
                        said))
                .isFalse();
    }

    /** An envoy was named in two sentences of one item, of which the second also said when he will go. */
    @Test
    void hearsTheSameThoughItIsAlsoAnnounced() {
        String passed = "Norrland's parliament passed the harbour law on Tuesday, which bans fishing in its ports.";

        assertThat(repeats(
                        "The parliament of Norrland on Tuesday passed a harbour law that will ban fishing in the"
                                + " ports.",
                        passed))
                .isTrue();
        assertThat(repeats(
                        "Norrland's parliament withdrew the harbour law on Tuesday, which bans fishing in its ports.",
                        passed))
                .isFalse();
    }

    /** What nobody waits for has to add more than what is told for itself; a denial always does. */
    @Test
    void leavesOutWhatAddsLittleButADenial() {
        List<TextFeatures> said = List.of(repetition.read(STRIKE));

        assertThat(repetition.addsLittle(
                        "The strike of the Harbour Union's dockers in Norrland was called on Friday.", said))
                .isTrue();
        assertThat(repetition.addsLittle("Norrland's shops ran out of bread as ships waited off the ports.", said))
                .isFalse();
        assertThat(repetition.addsLittle(
                        "The Harbour Union denied that it had called a strike of dockers in Norrland.", said))
                .isFalse();
    }

    @Test
    void tellsOfAStoryThatIsKnownOnlyHowItGoesOn() {
        List<TextFeatures> told = List.of(repetition.read(STRIKE));

        assertThat(repetition.goesOn(
                        "Dockers in Norrland's ports were called out on Friday by their Harbour Union.", told))
                .isFalse();
        assertThat(repetition.goesOn(
                        "Some 9,000 dockers in Norrland's ports were called out by their Harbour Union.", told))
                .isTrue();
    }
}
