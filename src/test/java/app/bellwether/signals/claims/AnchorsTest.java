package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void holdsWhatCarriesTheClaim() {
        Claim claim = Claims.of(
                "Worker filings for jobless claims, a proxy for layoffs, fell by 92,000 last week in the state of"
                        + " Norrland.");

        assertThat(claim.quote()).contains(claim.anchor());
        assertThat(claim.anchor()).containsPattern("claims|fell");
        assertThat(claim.anchor().split(" ")).hasSizeBetween(3, 16);
    }

    @Test
    void anchorsNothingOnABareName() {
        // names and procedure, but nothing that is done or counted
        assertThat(Claims.read(
                        Reports.report(
                                "names",
                                "Coast Daily",
                                "2026-03-02T08:00:00Z",
                                "Visitors",
                                "Ada Lind, Jon Frey and Mira Holt of Lindhaven were there with the mayor of Brannes."),
                        "story"))
                .allMatch(Claim::onlyBegins);
    }
}
