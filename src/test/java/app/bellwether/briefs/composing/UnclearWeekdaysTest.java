package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.QuoteParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published on a Tuesday, 3 March 2026, and read on the next day. */
class UnclearWeekdaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    private final UnclearWeekdays weekdays = new UnclearWeekdays(
            TODAY,
            new Extracts(Linguist.standard(Taxonomy.standard())),
            new QuoteParts(Linguist.standard(Taxonomy.standard())),
            new BriefPhrases(Frame.of("en"), ZoneOffset.UTC, TODAY));

    private Optional<String> dated(String sentence) {
        return weekdays.dated(Passage.reported(citation(sentence, "2026-03-03T10:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norrland closed its port on Friday after a storm.",
                "On Friday, the council of Norrland closed the port.",
                "Minister Reem Sund announced Friday that Norrland has closed its port.",
                "The court of Karsund ruled late Friday that the port stays closed.",
                "The ministry of Norrland on Friday closed the port.",
            })
    void saysOnWhichDaySomethingWasDone(String sentence) {
        assertThat(dated(sentence)).contains("“Friday” is 27 February.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | Norrland hat seinen Hafen am Freitag nach einem Sturm geschlossen. | “Freitag” is 27 February.
        fr | Le port de Norrland a fermé vendredi après une tempête. | “vendredi” is 27 February.
        es | El puerto de Norrland cerró el viernes tras una tormenta. | “viernes” is 27 February.
        it | Il porto di Norrland ha chiuso venerdì dopo una tempesta. | “venerdì” is 27 February.
        """)
    void saysSoOfOtherLanguages(String language, String sentence, String said) {
        Citation english = citation(sentence, "2026-03-03T10:00:00Z");
        Citation quote = new Citation(
                english.article(),
                1,
                english.of(),
                english.start(),
                english.end(),
                sentence,
                null,
                english.publisher(),
                english.title(),
                "",
                english.published(),
                null,
                null,
                language);

        assertThat(weekdays.dated(Passage.reported(quote))).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Friday, the council of Norrland will vote on the port.",
                "The council of Norrland said that it would vote on Friday.",
                "The ministers of Norrland plan to meet the fishers of the port on Friday.",
                "On Friday, February 20, the council of Norrland closed the port.",
                "On Friday, 20 February, the council of Norrland closed the port.",
                "The council of Norrland closed the port last Friday.",
                "The court of Karsund is to rule on Friday on the port.",
                "The port of Norrland is closed every Friday.",
                "Norrland closed its port before Friday's vote.",
                "Shops in Norrland sold a third more on Black Friday.",
                "Norrland told the Friday Times that its port is closed.",
                "Norrland closed its port on Wednesday in the east.",
                "Norrland closed its port on Monday after a storm.",
                "Norrland closed its port on 27 February.",
            })
    void saysNothingOfADayThatIsToComeOrCouldBeAnotherOrIsClear(String sentence) {
        assertThat(dated(sentence)).isEmpty();
    }

    /** A feed of Tuesday had a report of the Friday before, or what was added to a page of that day. */
    @ParameterizedTest
    @CsvSource({"Friday, false", "Thursday, true", "Monday, false"})
    void saysNothingWhereTheDayInTheAddressMeansAnother(String weekday, boolean clear) {
        Citation taken = citation("Norrland closed its port on " + weekday + " after a storm.", "2026-03-03T10:00:00Z");
        Citation written = new Citation(
                taken.article(),
                1,
                taken.of(),
                taken.start(),
                taken.end(),
                taken.quote(),
                null,
                taken.publisher(),
                taken.title(),
                "https://sund.example/2026/02/26/port",
                taken.published(),
                null,
                null,
                null);

        assertThat(weekdays.dated(Passage.reported(written)).isPresent()).isEqualTo(clear);
    }

    static Citation citation(String sentence, String published) {
        return new Citation(
                "a",
                1,
                Citation.Part.TEXT,
                0,
                sentence.length(),
                sentence,
                null,
                "Sund Times",
                "Port",
                "",
                Instant.parse(published),
                null,
                null,
                null);
    }
}
