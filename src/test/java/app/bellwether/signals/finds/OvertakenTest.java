package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Action;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law that passes one chamber after the other is told where it has come to. */
class OvertakenTest {

    private static final String LOWER = "The lower chamber of Vestmark approved the cod quota of 40,000 tonnes on %s.";
    private static final String UPPER = "The upper chamber of Vestmark approved the cod quota of 40,000 tonnes on %s.";

    private static final String LOWER_TOO =
            "Vestmark’s lower chamber approved on Friday a cod quota of 40,000 tonnes, the highest ever.";
    private static final String UPPER_TOO =
            "On Monday the upper chamber of Vestmark approved a cod quota of 40,000 tonnes.";

    @Test
    void tellsTheLaterOfTwoDeedsThoughMoreReportTheEarlierOne() {
        List<Claim> leads = told(
                "2026-03-18T07:30:00Z",
                LOWER.formatted("Friday"),
                LOWER.formatted("March 13") + " ",
                LOWER_TOO,
                UPPER.formatted("Monday"),
                UPPER_TOO);

        assertThat(hits(leads, Instant.EPOCH)).singleElement().asString().contains("upper chamber");
    }

    @Test
    void tellsWhatOneAloneDatesLaterStill() {
        List<Claim> leads = told(
                "2026-03-18T07:30:00Z",
                LOWER.formatted("Friday"),
                LOWER_TOO,
                UPPER.formatted("Monday"),
                UPPER_TOO,
                "The king of Vestmark approved the cod quota of 40,000 tonnes on Tuesday, the last to do so.");

        assertThat(Overtaken.among(leads)).doesNotContain(leads.getLast()).contains(leads.getFirst());
    }

    @Test
    void trustsNoDayThatOneAloneNames() {
        List<Claim> leads =
                told("2026-03-18T07:30:00Z", LOWER.formatted("Friday"), LOWER_TOO, UPPER.formatted("Monday"));

        assertThat(hits(leads, Instant.EPOCH)).singleElement().asString().contains("lower chamber");
    }

    @Test
    void leavesADeedOfAnotherKindAlone() {
        List<Claim> leads = told(
                "2026-03-18T07:30:00Z",
                LOWER.formatted("Friday"),
                LOWER_TOO,
                "The fishers of Vestmark sued over the cod quota on Monday.",
                "On Monday the fishers of Vestmark sued over its cod quota.");

        assertThat(hits(leads, Instant.EPOCH)).singleElement().asString().contains("approved");
    }

    /** What the reports of the day before had told is overtaken too, and makes no repetition of what overtook it. */
    @Test
    void tellsTheLaterDeedThoughTheEarlierOneHadBeenTold() {
        List<Claim> leads = told(
                "2026-03-17T07:30:00Z",
                LOWER.formatted("Monday"),
                "Vestmark’s lower chamber approved on Monday a cod quota of 40,000 tonnes, the highest ever.");
        leads.addAll(told(
                "2026-03-18T07:30:00Z",
                UPPER.formatted("Tuesday"),
                "On Tuesday the upper chamber of Vestmark approved a cod quota of 40,000 tonnes."));

        assertThat(hits(leads, Instant.parse("2026-03-18T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("upper chamber");
    }

    /** "They’ll meet on Tuesday" dates no agreement that was reached before it. */
    @Test
    void datesNothingByWhatIsToCome() {
        Claim claim = told(
                        "2026-03-17T07:30:00Z",
                        "Vestmark and Norrland agreed on a cod quota and they’ll meet on Tuesday to sign it.")
                .getFirst();

        assertThat(Stale.dayOf(claim)).isEmpty();
        assertThat(Stale.dayOf(
                        told("2026-03-17T07:30:00Z", LOWER.formatted("Friday")).getFirst()))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2026-03-13"));
    }

    @Test
    void knowsThatWhoGivesApprovalApproves() {
        assertThat(told(
                        "2026-03-18T07:30:00Z",
                        "The upper chamber of Vestmark gave final approval on Monday to a cod quota of 40,000 tonnes.",
                        "The upper chamber of Vestmark gave 40,000 tonnes of cod to the fishers on Monday."))
                .extracting(claim -> claim.wording().action())
                .containsExactly(Action.APPROVE, Action.GIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vestmark’s lower chamber was aiming Tuesday to approve a cod quota of 40,000 tonnes.",
                "Vestmark’s lower chamber on Tuesday took a first step toward approving 40,000 tonnes of cod.",
            })
    void takesNoPlanThatWasForFact(String plan) {
        assertThat(hits(told("2026-03-18T07:30:00Z", plan), Instant.EPOCH)).isEmpty();
    }

    private static List<Claim> told(String at, String... texts) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Article article = Reports.report(at + i, "Paper " + at + i, at, "Vestmark and its cod " + i, texts[i]);
            claims.addAll(read(article, "quota", claims.size()));
        }
        return claims;
    }

    private static List<String> hits(List<Claim> leads, Instant from) {
        return HitPicker.pick(leads, from, Map.of(), List.of()).stream()
                .map(QuickHit::evidence)
                .map(evidence -> evidence.quote())
                .toList();
    }
}
