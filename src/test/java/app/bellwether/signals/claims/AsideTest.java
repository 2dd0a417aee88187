package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.sources.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsideTest {

    private static final String MINISTER =
            "Ferry operators met in Lindhaven on Monday, after Norrland’s parliament rejected the fishing quota"
                    + " treaty.";

    @Test
    void findsWhatASentenceTellsByTheWay() {
        assertThat(words(MINISTER)).containsExactly("Norrland’s parliament rejected the fishing quota treaty");
        assertThat(words("As freight rates from Asia fell again, the port of Brannes cut its fees."))
                .containsExactly("freight rates from Asia fell again");
    }

    @Test
    void findsEachOfSeveral() {
        assertThat(words("The port cut its fees because freight rates from Asia fell while imports of grain"
                        + " from Sudrland rose."))
                .containsExactly("freight rates from Asia fell", "imports of grain from Sudrland rose");
    }

    @Test
    void findsWhatIsSetBesideAnotherTime() {
        assertThat(words("The drill began just as the leaders of Norrland and Sudrland met in Brannes."))
                .containsExactly("the leaders of Norrland and Sudrland met in Brannes");
        assertThat(words("The second drill was just as costly to the two navies of the coast."))
                .isEmpty();
    }

    @Test
    void leavesWhatIsDeniedAndWhatOnlyLooksLikeAClause() {
        assertThat(words("The port cut its fees, but not because freight rates from Asia fell again."))
                .isEmpty();
        assertThat(words("Children as young as twelve in the two districts were given the vaccine."))
                .isEmpty();
        assertThat(words("The ferry line stopped, as well as all three bus lines to the coast."))
                .isEmpty();
    }

    @Test
    void leavesWhatStandsForSomethingNamedBefore() {
        assertThat(words("The minister resigned after he lost the vote on the quota."))
                .isEmpty();
        assertThat(words("The minister resigned after losing the vote on the fishing quota."))
                .isEmpty();
    }

    @Test
    void leavesWordsThatSomebodyElseSaid() {
        assertThat(words("The minister resigned after the council called the treaty “a gift to nobody”."))
                .isEmpty();
    }

    @Test
    void leavesWhatIsOnlyClaimed() {
        assertThat(words("The minister flew home after a trawler owner claimed that the council had sold the quota."))
                .isEmpty();
        assertThat(words("The minister flew home after the council reportedly sold the fishing quota to Sudrland."))
                .isEmpty();
    }

    @Test
    void keepsTheWholeSentenceAsTheQuote() {
        Claim aside = aside(MINISTER);

        assertThat(aside.quote()).isEqualTo(MINISTER);
        assertThat(aside.said()).isEqualTo("Norrland’s parliament rejected the fishing quota treaty");
        assertThat(aside.said()).contains(aside.anchor());
        assertThat(aside.isMain()).isFalse();
        assertThat(aside.wording().stems()).doesNotContain("ferri");
    }

    @Test
    void bearsOutTheClaimThatItRestates() {
        Claim claim = Claims.of("Norrland’s parliament rejected the fishing quota treaty on Thursday.");
        Claim aside = aside(MINISTER);

        assertThat(Likeness.between(claim, aside).verdict(claim, aside)).isEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void bearsOutNothingElseThatItsSentenceSays() {
        Claim claim = Claims.of("Ferry operators met in Lindhaven on Monday to discuss winter timetables.");
        Claim aside = aside(MINISTER);

        assertThat(Likeness.between(claim, aside).verdict(claim, aside)).isNotEqualTo(Verdict.SUPPORTS);
    }

    @Test
    void measuresNoPreposition() {
        Claim aside = aside("As grain imports and prices decline across the coast, the port of Brannes cut its fees.");

        assertThat(aside.wording().predicate().measured()).isEqualTo("price");
    }

    private static List<String> words(String sentence) {
        return Aside.in(sentence).stream().map(aside -> aside.words(sentence)).toList();
    }

    private static Claim aside(String sentence) {
        Article article =
                Reports.report("article", "The Norrland Post", "2026-03-02T08:00:00Z", "A headline", sentence);
        return Claims.read(article, "a story").stream()
                .filter(claim -> !claim.isMain())
                .findFirst()
                .orElseThrow();
    }
}
