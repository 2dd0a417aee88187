package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingsTest {

    private static final Tellings TELLINGS = new Tellings(Linguist.standard(Taxonomy.standard()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        At least 12 people were killed in the landslide in Kodra, police said. | The landslide in Kodra killed at least 15 people, officials said on Tuesday. | 12 people → 15 people
        Twelve people died in the landslide, the mayor said. | Fifteen people were killed in the landslide. | Twelve people → Fifteen people
        Vortan Group holds a stake of 5 percent in Meridian Steel. | Vortan Group raised its stake in Meridian Steel to 10 percent. | 5 percent → 10 percent
        Vortan holds a 5% stake in Meridian. | Vortan raised its stake in Meridian to 10 percent from 5 percent. | 5% → 10 percent
        The council will spend 40 million dollars on the Mill Bridge. | The council will spend 55 million dollars on the Mill Bridge. | 40 million dollars → 55 million dollars
        The landslide killed 15 people in Kodra. | The landslide killed 12 people in Kodra, according to a corrected count. | 15 people → 12 people
        """)
    void findsAValueThatHasMovedOn(String older, String newer, String update) {
        assertThat(updates(older, newer)).containsExactly(update);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The landslide killed 12 people in Kodra. | The landslide injured 40 people in Kodra.
        The landslide killed 12 people and injured 40 people. | The landslide killed 12 people and injured 40 people in Kodra.
        Vortan holds a stake of 12 % in Meridian Steel. | Vortan holds a stake of 12 percent in Meridian Steel.
        Vortan holds a stake of 12.4 % in Meridian Steel. | Vortan holds a stake of about 12 percent in Meridian Steel.
        Vortan paid 1 billion dollars for Meridian Steel. | Vortan paid $1.03 billion for Meridian Steel.
        Vortan holds a stake of 5 to 10 percent in Meridian Steel. | Vortan holds a stake of 12 percent in Meridian Steel.
        Vortan holds between 5 percent and 10 percent of Meridian Steel. | Vortan holds 12 percent of Meridian Steel.
        Exports of steel to Kodra fell 5 percent. | Imports of steel to Kodra fell 8 percent.
        Shares of Vortan Group fell 5 percent. | Shares of Vortan Group rose 8 percent.
        The landslide killed 15 people in Kodra. | The landslide killed 12 people in Kodra.
        The landslide killed 12 people in Kodra. | Another 3 people were killed in the landslide in Kodra.
        The landslide killed 12 people in Kodra. | A similar landslide killed 30 people in Kodra in 1998.
        The landslide killed 12 people in Kodra. | The landslide killed 12 people. The landslide in Kodra killed 15 people.
        The landslide killed 12 people in Kodra. Another report has 15 people. | The landslide killed 15 people in Kodra.
        The landslide in Kodra killed 12 people. The landslide in Merrow killed 3 people. | The landslide killed 15 people.
        The council will spend 40 million dollars on Mill Bridge. | The council could spend 55 million dollars on Mill Bridge.
        Vortan holds 5 percent of Meridian Steel. | Vortan holds 5 shares of Meridian Steel. It has 12 percent of the market.
        Vortan holds a stake of 9.9 percent in Meridian Steel. | Vortan holds a stake of nearly 10 percent in Meridian Steel.
        The landslide killed at least 115 people in Kodra. | The landslide killed more than 120 people in Kodra.
        The landslide killed 12 people in Kodra. | The landslides of August killed 15 people in Kodra.
        The mob injured two people. | The quake injured five people.
        The debate in the council took seven hours. | The debate in the council took eleven hours.
        The landslide killed 51 people in Kodra. | The landslide killed 53,000 people in Kodra.
        The flood closed 12 schools in Ashmere. | The flood closed 15 roads in Ashmere.
        """)
    void takesNothingElseForAnUpdate(String older, String newer) {
        assertThat(updates(older, newer)).isEmpty();
    }

    @Test
    void comparesOnlyWhatWasPublishedAtAnotherTime() {
        Article one = Reports.article("corvane", 1, "Landslide", "The landslide killed 12 people in Kodra.");
        Article two = Reports.article("merrow", 1, "Landslide", "The landslide killed 15 people in Kodra.");

        assertThat(TELLINGS.updates(List.of(one, two))).isEmpty();
    }

    @Test
    void tellsEachStepOnceAndNoneBackwards() {
        List<Tellings.Update> updates = TELLINGS.updates(List.of(
                Reports.article("corvane", 1, "Landslide", "The landslide killed 12 people in Kodra."),
                Reports.article("merrow", 2, "Landslide", "The landslide killed 15 people in Kodra."),
                Reports.article("athi", 3, "Landslide", "The landslide killed 15 people in Kodra."),
                Reports.article("late", 4, "Landslide", "The landslide killed 12 people in Kodra."),
                Reports.article("quartier", 5, "Landslide", "The landslide killed 18 people in Kodra.")));

        assertThat(updates)
                .extracting(Tellings.Update::words)
                .startsWith("12 people → 15 people")
                .hasSize(2);
    }

    @Test
    void showsBothPlacesByTheirWords() {
        Article older = Reports.article("corvane", 1, "Landslide", "It rained. A landslide killed 12 people in Kodra.");
        Article newer = Reports.article("merrow", 9, "Landslide", "A landslide killed 15 people in Kodra. It rained.");

        Tellings.Update update = TELLINGS.updates(List.of(newer, older)).getFirst();

        assertThat(words(older, update.before().sentence())).isEqualTo("A landslide killed 12 people in Kodra.");
        assertThat(words(newer, update.now().sentence())).isEqualTo("A landslide killed 15 people in Kodra.");
        assertThat(words(older, place(update.before()))).isEqualTo("12 people");
        assertThat(words(newer, place(update.now()))).isEqualTo("15 people");
    }

    private static List<String> updates(String older, String newer) {
        return TELLINGS
                .updates(List.of(
                        Reports.article("corvane", 1, "What happened", older),
                        Reports.article("merrow", 9, "What happened", newer)))
                .stream()
                .map(Tellings.Update::words)
                .toList();
    }

    private static Tellings.Span place(Tellings.Amount amount) {
        Tellings.Span sentence = amount.sentence();
        return new Tellings.Span(
                sentence.article(),
                sentence.revision(),
                amount.quantity().start(),
                amount.quantity().end());
    }

    private static String words(Article article, Tellings.Span span) {
        assertThat(span.article()).isEqualTo(article.id());
        return article.text().substring(span.start(), span.end());
    }
}
