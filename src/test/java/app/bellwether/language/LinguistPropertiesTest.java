package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinguistPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    /** Any characters, and the ones that rules look for much more often than chance would give them. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                ". ",
                "... ",
                "…",
                "? ",
                "! ",
                "\n",
                "\n\n",
                "”",
                "“",
                "\"",
                "U.S. ",
                "Mr. ",
                "$5 million",
                "4.5%",
                " by ",
                "9 December",
                "Paris",
                " said",
                "The ",
                "a",
                "B",
                "J. ",
                "\u200b",
                "\ud83d\ude00",
                "é",
                "中",
                "(",
                ")",
                "12,000 ",
                "3-",
                "Dec. 9, 2025",
                "AI ",
                "'s");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                pieces.list().ofMaxSize(60).map(list -> String.join("", list)));
    }

    @Property(tries = 500)
    void placesEverySentenceInOrderInsideTheText(@ForAll("texts") String text) {
        int end = 0;
        for (Sentence sentence : linguist.sentences(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.end()).isGreaterThan(sentence.start()).isLessThanOrEqualTo(text.length());
            assertThat(sentence.in(text)).isEqualTo(sentence.in(text).strip());
            end = sentence.end();
        }
    }

    @Property(tries = 500)
    void losesNoLetterAndNoDigitBetweenSentences(@ForAll("texts") String text) {
        StringBuilder rest = new StringBuilder(text);
        List<Sentence> sentences = linguist.sentences(text);
        for (Sentence sentence : sentences.reversed()) {
            rest.delete(sentence.start(), sentence.end());
        }
        assertThat(rest.codePoints()).noneMatch(Character::isLetterOrDigit);
    }

    @Property(tries = 500)
    void givesQuantitiesAndDatesAsWritten(@ForAll("texts") String text) {
        Reading reading = linguist.read("A title", text, DAY);

        assertThat(reading.quantities())
                .allSatisfy(quantity -> assertThat(text.substring(quantity.start(), quantity.end()))
                        .isEqualTo(quantity.text()));
        assertThat(reading.dates())
                .allSatisfy(date ->
                        assertThat(text.substring(date.start(), date.end())).isNotBlank());
    }

    @Property(tries = 100)
    void readsTheSameTwice(@ForAll("texts") String text) {
        assertThat(linguist.read(text, text, DAY)).isEqualTo(linguist.read(text, text, DAY));
    }
}
