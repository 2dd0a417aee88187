package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened is told by sentences that report it as new, or the old is taken for the new. */
class BackgroundTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-15");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel closed its mill at Brannes on Monday after a fire in the hall.",
                "Orders fell to 385,000 last week from 590,000 in late January, the office of Norrland said.",
                "The county added 559 jobs in May, more than in any month since 2019.",
                "Shares of Norvik Steel closed 2 percent lower on Monday than last Friday.",
                "Prices in Norrland rose 5 percent in May from a year earlier, the most since August 2008.",
                "Prices in Norrland rose 5 percent in May from a year earlier, the fastest yearly jump since 2008.",
                "Exports of Norrland rose 20 percent to 5.76 billion crowns, compared to 4.80 billion in the same"
                        + " period last year, official data shows.",
                "A judge in Brannes halted the sale, which would have made Norvik the largest maker of plates.",
            })
    void takesReportsForNews(String sentence) {
        assertThat(Background.isNew(sentence, JUNE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In January, Norvik Steel signed a contract that gives it the mill at Brannes.",
                "Norvik Steel took the mill over in 2019 for 40 million crowns and hired 400 people.",
                "The county has run the mill at Brannes since 2019, and hired 400 people.",
                "The mill had been closed by the county after a fire in one of its halls.",
                "Minister Ada Lind said last week that 20,000 homes were ready for the winter.",
                "R3 had cost $2.50 until Lanting cut the price by 60 percent to $1.00.",
                "After a winter of storms that emptied the harbour, the number of ships each day had fallen to 40.",
                "The workers were freed from the mine at Brannes last Friday.",
                "Flashback: The county closed the mill at Brannes after a fire in one of its halls.",
                "An order issued in February halted all work on the harbour of Brannes.",
            })
    void takesWhatIsRecalledForBackground(String sentence) {
        assertThat(Background.isNew(sentence, JUNE)).isFalse();
        assertThat(Background.recalls(sentence, JUNE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minister Ada Lind will outline a plan for the mill on the eve of the summit.",
                "Norvik Steel is expected to close the mill at Brannes by the end of the month.",
                "Norvik Steel plans to close the mill at Brannes by the end of the month.",
                "Norvik Steel announced that it will close the mill at Brannes by the end of the month.",
                "Smelters tell the Courier that Norvik Steel lost the orders of four ships in May.",
                "Minister Ada Lind has spoken several times about the tariffs on steel from Norrland.",
            })
    void takesWhatIsAnnouncedOrOftenSaidForNoNews(String sentence) {
        assertThat(Background.isNew(sentence, JUNE)).isFalse();
        assertThat(Background.recalls(sentence, JUNE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel opened its mill at Brannes on Monday, which it had shut in January.",
                "The county struck down the toll, reversing what it had decided in 2019.",
                "Norvik Steel raised its prices by 5 percent on Monday, and so took back the cut of two weeks ago.",
            })
    void takesAReversalForMoreThanARecollection(String sentence) {
        assertThat(Background.onlyRecalls(sentence, JUNE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel previously cut the price of its plates by 5 percent.",
                "Norvik Steel shut its mill at Brannes two months ago.",
                "In January, Norvik Steel signed a contract that gives it the mill at Brannes.",
            })
    void hearsThatThereIsNothingButRecollection(String sentence) {
        assertThat(Background.onlyRecalls(sentence, JUNE)).isTrue();
    }
}
