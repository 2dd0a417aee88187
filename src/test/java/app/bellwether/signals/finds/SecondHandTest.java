package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecondHandTest {

    private static final Claim ITSELF =
            report("Coast News (Online)", "Sudrland launched an exercise in the strait on Monday, its navy said.");
    private static final Claim RETOLD = report(
            "Harbour Wire", "Sudrland launched its largest exercise in the strait on Monday, Coast News reported.");

    private static Claim report(String publisher, String text) {
        Article article = Reports.report(publisher, publisher, "2026-03-17T07:30:00Z", "Exercise in the strait", text);
        return read(article, "exercise", publisher.length()).getFirst();
    }

    @Test
    void seesWhoIsNamedForWhatTheyReportedThemselves() {
        assertThat(SecondHand.is(RETOLD, List.of(ITSELF, RETOLD))).isTrue();
        assertThat(SecondHand.is(ITSELF, List.of(ITSELF, RETOLD))).isFalse();
    }

    @Test
    void seesTheNameOfAHost() {
        Claim host = report(
                "coastnews.co.uk", "Sudrland launched its largest exercise in the strait, its navy said on Monday.");

        assertThat(SecondHand.is(RETOLD, List.of(host, RETOLD))).isTrue();
    }

    @Test
    void takesNoBeginningOfAWordForAName() {
        Claim sun =
                report("The Coast", "Sudrland launched its largest exercise in the strait, its navy said on Monday.");
        Claim coastal = report(
                "Harbour Wire", "Sudrland launched an exercise in the strait, its navy reported to the coastal guard.");

        assertThat(SecondHand.is(coastal, List.of(sun, coastal))).isFalse();
    }

    @Test
    void leavesWhoWasNotReadAlone() {
        assertThat(SecondHand.is(RETOLD, List.of(RETOLD))).isFalse();
    }

    @Test
    void tellsItInTheWordsOfWhoReportedIt() {
        List<Claim> leads = Stream.of(RETOLD, ITSELF).toList();

        assertThat(HitPicker.pick(leads, Instant.EPOCH, Map.of(), List.of()))
                .first()
                .satisfies(hit -> assertThat(hit.evidence().publisher()).isEqualTo("Coast News (Online)"));
    }
}
