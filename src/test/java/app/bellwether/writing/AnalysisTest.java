package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final Citation FIRST = quote(
            "a", "Harbour Times", 2, "Freight rates from Asia to northern Europe rose 12 percent after the storm.");
    private static final Citation AGAIN = quote(
            "b", "Trade Ledger", 3, "After the storm, freight rates from Asia to northern Europe rose 12 percent.");
    private static final Citation NEXT = quote(
            "c", "Coast Daily", 9, "Shippers pay 2,400 crowns for a container to Lindhaven, a third more than in May.");
    private static final Citation ADVICE = quote(
            "d",
            "The Quay",
            10,
            "Carriers must lower rates before the winter, the broker Halden Freight said on Tuesday.");
    private static final Citation FALL =
            quote("e", "Norrland News", 16, "Spot prices for containers fell 11 percent in the week to Friday.");

    private final Analysis analysis = new Analysis(new Extracts(Linguist.standard(Taxonomy.standard())));

    private static Citation quote(String article, String publisher, int day, String words) {
        return new Citation(
                article,
                1,
                Citation.Part.TEXT,
                0,
                words.length(),
                words,
                null,
                publisher,
                "Freight",
                "https://example.org/" + article,
                Instant.parse("2026-03-%02dT08:00:00Z".formatted(day)),
                null,
                null,
                null);
    }

    @Test
    void tellsTheClaimInTheOrderOfItsDaysAndWhatPointsTheOtherWay() {
        List<Passage> told = analysis.of(List.of(ADVICE, NEXT, FIRST), List.of(FALL));

        assertThat(told)
                .extracting(Passage::text)
                .containsExactly(
                        "Reported by 3 publishers on 3 days, first on 2 March 2026.",
                        FIRST.quote(),
                        NEXT.quote(),
                        ADVICE.quote(),
                        "What points the other way.",
                        FALL.quote());
    }

    @Test
    void r3KeepsWhatOughtToBeApartFromWhatIsReported() {
        assertThat(analysis.of(List.of(FIRST, ADVICE), List.of(FALL)))
                .extracting(Passage::kind)
                .containsExactly(
                        Passage.Kind.FIXED,
                        Passage.Kind.REPORTED,
                        Passage.Kind.OPINION,
                        Passage.Kind.FIXED,
                        Passage.Kind.REPORTED);
    }

    /** The same points stood two or three times on one page. */
    @Test
    void saysNothingTwice() {
        assertThat(analysis.of(List.of(FIRST, AGAIN, NEXT), List.of()))
                .extracting(Passage::text)
                .filteredOn(text -> text.contains("12 percent"))
                .hasSize(1);
    }

    @Test
    void saysNothingWithoutSupport() {
        assertThat(analysis.of(List.of(), List.of(FALL))).isEmpty();
    }
}
