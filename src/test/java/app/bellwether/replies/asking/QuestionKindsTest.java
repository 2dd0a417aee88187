package app.bellwether.replies.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of question takes for an answer. */
class QuestionKindsTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Finder FINDER = new Finder(LINGUIST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Judge Nora Veld blocked the sale of the ferry on Monday.",
                "The sale of the ferry was blocked by Nora Veld, a federal judge from Tarn.",
                "U.S. District Judge Nora B. Veld blocked the sale of the ferry, the court said.",
                "The judge, Nora Veld, blocked the sale of the ferry for a year.",
            })
    void answersWhichJudgeByANamedOne(String named) {
        List<String> answers = answers(
                "Which judge blocked the sale of the ferry?",
                "A federal judge blocked the sale of the ferry of Tarn on Monday.",
                named);

        assertThat(answers).containsExactly(named);
    }

    @Test
    void takesNobodyElseForTheJudge() {
        assertThat(answers(
                        "Which judge blocked the sale of the ferry?",
                        "A judge blocked the sale of the ferry, said Tom Reil, a lawyer of the city.",
                        "Mayor Ada Lund regrets that the judge blocked the sale of the ferry."))
                .isEmpty();
    }

    @Test
    void answersWhoHoldsAnOfficeByItsHolder() {
        assertThat(answers(
                        "Who is the harbour minister of Tarn?",
                        "The harbour minister of Tarn met Tom Reil in the morning.",
                        "Harbour Minister Nora Veld of Tarn met Tom Reil in the evening."))
                .containsExactly("Harbour Minister Nora Veld of Tarn met Tom Reil in the evening.");
    }

    @Test
    void answersWhichCompanyByANameOnly() {
        assertThat(answers(
                        "Which company bought the ferry?",
                        "A company from the south bought the ferry on Monday.",
                        "Halden Lines, a company from the south, bought the ferry."))
                .containsExactly("Halden Lines, a company from the south, bought the ferry.");
    }

    @Test
    void answersWhyByAReasonAndNotByALapseOfTime() {
        assertThat(answers(
                        "Why did Nora Veld leave the harbour board?",
                        "Nora Veld left the harbour board less than five months after being elected."))
                .isEmpty();
        assertThat(answers(
                        "Why did Nora Veld leave the harbour board?",
                        "Nora Veld left the harbour board because it would not repair the quay.",
                        "Nora Veld left the harbour board after the vote on Monday evening."))
                .first()
                .asString()
                .contains("because it would not repair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was a bad week for Nora Veld because the council closed the ferry.",
                "Because the council closed the ferry, Nora Veld sold her shop.",
                "The council closed the ferry, but gave no reason.",
                "The council closed the ferry; why it did so, and for what reason, remains unclear.",
            })
    void takesNoEffectForTheReason(String sentence) {
        assertThat(answers("Why did the council close the ferry?", sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Because its hull leaks, the council closed the ferry.",
                "Citing a leak in the hull, the council closed the ferry.",
                "The council closed the ferry, citing a leak in its hull.",
                "The council closed the ferry after its hull had leaked.",
                "A leak in its hull prompted the council to close the ferry.",
            })
    void findsTheReasonWhereverItStands(String sentence) {
        assertThat(answers("Why did the council close the ferry?", sentence)).containsExactly(sentence);
    }

    @Test
    void readsTheReasonOfWhatTheSentenceBeforeSays() {
        assertThat(answers(
                        "Why did the council close the ferry?",
                        "The council closed the ferry on Monday. The decision follows a leak that the crew of the ferry"
                                + " found."))
                .containsExactly("The decision follows a leak that the crew of the ferry found.");
    }

    @Test
    void needsNoWordThatOnlyShadesTheQuestion() {
        assertThat(answers(
                        "Why does the council want to close the old ferry?",
                        "The council will close the ferry because its hull leaks."))
                .hasSize(1);
        assertThat(answers(
                        "Why does the council want to sell the old ferry?",
                        "The council will close the ferry because its hull leaks."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "When do the higher fares of Tarn take effect?,The new fares of Tarn come into force on 3 March.",
        "When do the fares of Tarn come into force?,The fares of Tarn will start on 3 March.",
        "When did the ministers of Tarn meet?,The ministers of Tarn met on 3 March.",
        "When did Nora Veld step down?,Nora Veld resigned on 3 March.",
        "When did Nora Veld quit?,Nora Veld stepped down on 3 March.",
    })
    void knowsOtherWordsForWhatHappened(String question, String sentence) {
        assertThat(answers(question, sentence)).containsExactly(sentence);
    }

    @Test
    void takesNoDenialForAnAnswer() {
        assertThat(answers("When did the quay of Tarn open?", "The quay of Tarn did not open on Monday."))
                .isEmpty();
        assertThat(answers("When will the quay of Tarn open?", "The quay of Tarn will not open until Monday."))
                .hasSize(1);
    }

    @Test
    void prefersADayToABareYear() {
        assertThat(answers(
                        "When was Nora Veld acquitted?",
                        "Nora Veld was acquitted on Thursday of charges of fraud.",
                        "Nora Veld was acquitted of charges of fraud that date from 2016."))
                .startsWith("Nora Veld was acquitted on Thursday of charges of fraud.");
    }

    @Test
    void prefersTheDayThatMoreSourcesName() {
        List<Article> articles = articles(
                "Nora Veld was acquitted on Wednesday by a court.",
                "Nora Veld was acquitted by the court of Tarn on Wednesday.",
                "Nora Veld was acquitted on Thursday by the court.");

        Find found = FINDER.find(Asked.read("When was Nora Veld acquitted?"), articles);

        assertThat(found.answers().getLast().words()).contains("Thursday");
        assertThat(found.differ()).isTrue();
        assertThat(FINDER.find(Asked.read("When was Nora Veld acquitted?"), articles.subList(0, 2))
                        .differ())
                .isFalse();
    }

    @Test
    void takesNoDayOfSayingForTheDayOfWhatIsSaid() {
        assertThat(answers(
                        "When do the fares of Tarn rise?",
                        "Analysts said on Friday that if the fares of Tarn rise, fewer people will take the ferry."))
                .isEmpty();
        assertThat(answers(
                        "When did the mayor announce the fares?", "The mayor announced on Friday the fares of Tarn."))
                .hasSize(1);
    }

    @Test
    void takesNoDateForACount() {
        assertThat(answers(
                        "How many ferries will Tarn buy?",
                        "Tarn will buy ferries from 27 August 2026, the mayor said."))
                .isEmpty();
    }

    @Test
    void prefersTheNumberOfWhatIsCounted() {
        assertThat(answers(
                        "How many ferries will Tarn buy?",
                        "Tarn will buy five new ferries for the strait.",
                        "The ferries that Tarn will buy are 90 metres long."))
                .startsWith("Tarn will buy five new ferries for the strait.");
    }

    @Test
    void knowsWhatACountCameTo() {
        assertThat(answers(
                        "How many ferries are there in Tarn?",
                        "The ferries of Tarn now number 14.",
                        "The ferries of Tarn take 9 cars."))
                .startsWith("The ferries of Tarn now number 14.");
    }

    @Test
    void doesNotTakeWhoFoundForWhoFounded() {
        assertThat(answers("Who founded Tarn Lines?", "Nora Veld found a leak in a ferry of Tarn Lines."))
                .isEmpty();
    }

    @Test
    void knowsTheCostOfWhatStandsBehindThePrice() {
        assertThat(answers(
                        "How much will the upgrade of the quay cost?",
                        "The bank pays for a $2 billion upgrade of the quay."))
                .hasSize(1);
        assertThat(answers(
                        "How much will the upgrade of the quay cost?",
                        "The upgrade of the quay is led by a bank that was fined $2 billion."))
                .isEmpty();
    }

    @Test
    void answersWhatMayComeByWhatIsToCome() {
        assertThat(answers(
                        "Where might Nora Veld be deported?",
                        "Nora Veld may be deported in Uganda.",
                        "Nora Veld was deported in Brazil in March, and will see a lawyer."))
                .startsWith("Nora Veld may be deported in Uganda.");
    }

    @Test
    void countsWhatIsBeforeWhatIsToCome() {
        assertThat(answers(
                        "How many people in Tarn face hunger?",
                        "In Tarn 500 people face hunger, the mayor said.",
                        "In Tarn 600 people will face hunger by March."))
                .startsWith("In Tarn 500 people face hunger, the mayor said.");
    }

    @Test
    void takesNoQuestionForAnAnswer() {
        assertThat(answers("Who bought the ferry of Tarn?", "Has Halden Lines bought the ferry of Tarn?"))
                .isEmpty();
    }

    @Test
    void answersWhereToByAPlaceThatSomethingGoesTo() {
        assertThat(answers(
                        "Where might Nora Veld be deported to?",
                        "Nora Veld could be deported to Uganda.",
                        "Nora Veld may not be deported to Brazil.",
                        "Nora Veld may be deported before her trial in Kenya."))
                .containsExactly("Nora Veld could be deported to Uganda.");
    }

    @Test
    void prefersThePlaceThatFollowsWhatHappens() {
        assertThat(answers(
                        "Where will the ministers of trade meet?",
                        "The ministers of trade will meet in Geneva.",
                        "Landing in Kenya, the ministers of trade said that they will meet."))
                .startsWith("The ministers of trade will meet in Geneva.");
    }

    @Test
    void showsNothingMuchWeakerBesideAnAnswer() {
        assertThat(answers(
                        "Who bought the ferry of Tarn?",
                        "Halden Lines bought the ferry of Tarn.",
                        "The ferry of Tarn is loud. Tom Reil bought bread and cheese that morning."))
                .containsExactly("Halden Lines bought the ferry of Tarn.");
    }

    private static List<String> answers(String question, String... texts) {
        return FINDER.find(Asked.read(question), articles(texts)).answers().stream()
                .map(Find.Said::words)
                .toList();
    }

    /** Of a paper each, all of one Friday, the later ones an hour newer. */
    private static List<Article> articles(String... texts) {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            Instant published = Instant.parse("2026-11-20T06:00:00Z").plusSeconds(3600L * articles.size());
            articles.add(new Article(
                    new ArticleId("a" + articles.size()),
                    1,
                    "source",
                    Kind.ARTICLE,
                    "https://news.example/" + articles.size(),
                    "Paper " + articles.size(),
                    null,
                    "News of the day",
                    text,
                    published,
                    published,
                    false,
                    "en",
                    List.of()));
        }
        return articles;
    }
}
