package app.bellwether.signals;

import static app.bellwether.signals.Reports.BAKERY;
import static app.bellwether.signals.Reports.COPY;
import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.LINGUIST;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Citation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of signals does. */
public abstract class SignalStoreContract extends SignalLifeContract {

    private static final Instant END = Instant.parse("2026-03-24T00:00:00Z");

    protected void tellFreight() {
        stories.tell(FIRST, "week 1", 0);
        stories.tell(SECOND, "week 2", 0);
        stories.tell(THIRD, "week 3", 0);
        stories.tell(FOURTH, "week 4", 0);
        stories.tell(BAKERY, "prize", 0);
        stories.tell(COPY, "week 1", 0);
    }

    private Signal onlySignal(Instant at) {
        assertThat(store().open(at)).hasSize(1);
        return store().open(at).getFirst();
    }

    @Test
    void gathersNothingRoundWhatAnArticleOnlyBeginsWith() {
        Article begun = Reports.report(
                "begun",
                "Coast Daily",
                "2026-03-17T07:30:00Z",
                "Shame on whom?",
                "It is a shame, Premier Jon Brandt of Sudrland thinks, how fishers are treated by the rich.");
        stories.tell(begun, "strait", 0);
        take(begun);

        assertThat(new ClaimReader(LINGUIST, _ -> "")
                        .read(begun, stories.of(begun.id()).orElseThrow()))
                .singleElement()
                .matches(Claim::onlyBegins);
        assertThat(store().looseClaims(Instant.EPOCH)).isEmpty();
    }

    @Test
    void opensASignalWhenThreeVoicesOnDifferentDaysSayTheSame() {
        tellFreight();

        assertThat(take(FIRST, SECOND)).isEmpty();
        assertThat(take(THIRD)).hasSize(1);

        Signal signal = onlySignal(END);
        assertThat(signal.title()).isEqualTo("Freight rates from Asia to Europe rise for a third week");
        assertThat(signal.evidence())
                .extracting(Evidence::article)
                .containsExactly(FIRST.id(), SECOND.id(), THIRD.id());
        assertThat(signal.opened()).isEqualTo(THIRD.published());
        assertThat(signal.strength().voices()).isEqualTo(3);
        assertThat(signal.strength().days()).isEqualTo(3);
    }

    @Test
    void tellsHowASignalStoodAtAnyInstant() {
        tellFreight();
        take(FIRST, SECOND, THIRD, FOURTH);
        SignalId id = onlySignal(END).id();

        assertThat(store().byId(id, THIRD.published().minusSeconds(1))).isEmpty();
        assertThat(store().open(SECOND.published())).isEmpty();
        Signal opened = store().byId(id, THIRD.published()).orElseThrow();
        Signal later = store().byId(id, FOURTH.published()).orElseThrow();

        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.evidence()).hasSize(3);
        assertThat(later.version()).isEqualTo(2);
        assertThat(later.evidence()).hasSize(4);
        assertThat(later.strength().value()).isGreaterThan(opened.strength().value());
        assertThat(store().versions(id)).extracting(SignalVersion::version).containsExactly(1, 2);
        assertThat(store().versions(id).get(1).change()).startsWith("one more quote: 4 voices on 4 days");
    }

    @Test
    void fadesWithoutNewEvidence() {
        tellFreight();
        take(FIRST, SECOND, THIRD);
        SignalId id = onlySignal(END).id();

        Strength now = store().byId(id, THIRD.published()).orElseThrow().strength();
        Instant halfLife = THIRD.published().plus(Duration.ofHours((long) (now.halfLifeDays() * 24)));
        Strength then = store().byId(id, halfLife).orElseThrow().strength();

        assertThat(then.value()).isCloseTo(now.value() / 2, within(.01));
        assertThat(store().open(THIRD.published().plus(Duration.ofDays(200)))).isEmpty();
    }

    @Test
    void countsCopiesOfOneTextAsOneVoice() {
        tellFreight();

        take(FIRST, COPY, SECOND);

        assertThat(store().open(END)).isEmpty();
    }

    @Test
    void takesAHeadlineForEvidenceButOpensNothingOnHeadlinesAlone() {
        tellFreight();
        take(headlineOf(FIRST), headlineOf(SECOND), headlineOf(THIRD), headlineOf(FOURTH));
        assertThat(store().open(END)).isEmpty();

        take(FIRST);

        assertThat(onlySignal(END).evidence(Evidence.Stance.SUPPORTS))
                .anyMatch(evidence -> evidence.of() == Citation.Part.TITLE && evidence.start() == 0)
                .anyMatch(evidence -> evidence.of() == Citation.Part.TEXT);
    }

    /** An article of another publisher and story that says the same in its headline alone. */
    private Article headlineOf(Article article) {
        Article only = Reports.report(
                "headline-" + article.id().value(),
                "The " + article.id().value(),
                article.published().toString(),
                article.title(),
                "More in the evening edition.");
        stories.tell(only, "headline " + article.id().value(), 0);
        return only;
    }

    @Test
    void r2AnUnrelatedArticleAddsNothing() {
        tellFreight();
        take(FIRST, SECOND, THIRD);
        Signal before = onlySignal(END);

        assertThat(take(BAKERY)).isEmpty();

        assertThat(onlySignal(END)).isEqualTo(before);
    }

    @Test
    void r2ACopyOfAKnownQuoteAddsNothing() {
        tellFreight();
        take(FIRST, SECOND, THIRD);
        Signal before = onlySignal(END);

        take(COPY);

        assertThat(onlySignal(END)).isEqualTo(before);
    }

    @Test
    void r2RefusesASignalThatRestsOnAQuoteWhichIsNotKept() {
        tellFreight();
        SignalStore other = SignalStore.inMemory(LINGUIST);
        new SignalWatch(LINGUIST, stories, other).take(List.of(FIRST, SECOND, THIRD));
        Dossier foreign = other.dossiers(Instant.EPOCH).iterator().next();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().keep(foreign))
                .withMessageContaining("not kept");
    }

    @Test
    void r1RefusesAQuoteThatIsNotTheArticles() {
        tellFreight();
        Claim claim = claimOf(FIRST);

        refuses(changed(claim, claim.start(), claim.end(), claim.quote().replace("12", "13"), claim.anchor()));
        refuses(changed(claim, claim.start() + 8, claim.end(), claim.quote().substring(8), claim.anchor()));
        refuses(changed(claim, claim.start(), claim.end() - 20, cut(claim.quote(), 20), "Freight rates"));
        refuses(changed(claim, claim.start(), claim.start(), "", ""));
        refuses(changed(claim, claim.start(), claim.end(), claim.quote(), ""));
        refuses(changed(claim, claim.start(), claim.end(), claim.quote(), "rates fell"));
        assertThat(store().looseClaims(Instant.EPOCH)).isEmpty();
    }

    private void refuses(Claim claim) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().keepClaims(FIRST, List.of(claim)));
    }

    private static String cut(String text, int units) {
        return text.substring(0, text.length() - units);
    }

    private Claim claimOf(Article article) {
        return new ClaimReader(LINGUIST, _ -> "")
                .read(article, stories.of(article.id()).orElseThrow())
                .getFirst();
    }

    private static Claim changed(Claim claim, int start, int end, String quote, String anchor) {
        return new Claim(
                claim.origin(),
                start,
                end,
                claim.place(),
                quote,
                anchor,
                claim.keys(),
                claim.leadTopics(),
                claim.deadline(),
                claim.statement(),
                claim.verdict());
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        tellFreight();
        take(FIRST);
        take(SECOND, BAKERY);
        take(THIRD);
        take(FOURTH);
        Signal pieced = onlySignal(END);

        SignalStore once = SignalStore.inMemory(LINGUIST);
        new SignalWatch(LINGUIST, stories, once).take(List.of(FIRST, SECOND, BAKERY, THIRD, FOURTH));

        assertThat(pieced).isEqualTo(once.open(END).getFirst());
    }

    @Test
    void takesAQuoteBackWhenItsPublisherDoes() {
        tellFreight();
        take(FIRST, SECOND, THIRD, FOURTH);
        Signal before = onlySignal(END);
        Article corrected = Reports.revised(
                FOURTH,
                "Freight rates from Asia were wrongly reported here as rising. Halden Freight has withdrawn them.");
        stories.tell(corrected, "week 4", 0);

        assertThat(take(corrected)).hasSize(1);

        Signal after = onlySignal(END);
        assertThat(after.evidence(Evidence.Stance.SUPPORTS))
                .extracting(Evidence::article)
                .doesNotContain(FOURTH.id());
        assertThat(after.strength().voices()).isEqualTo(3);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(store().dossiers(Instant.EPOCH).iterator().next().entries())
                .as("the file keeps it")
                .anyMatch(entry -> entry.claim().origin().article().equals(FOURTH.id()) && entry.left() > 0);
    }

    @Test
    void keepsAQuoteThatACorrectionLeavesStanding() {
        tellFreight();
        take(FIRST, SECOND, THIRD, FOURTH);
        Signal before = onlySignal(END);
        Article corrected = Reports.revised(FOURTH, FOURTH.text() + " The port has 14 berths.");
        stories.tell(corrected, "week 4", 0);

        take(corrected);

        assertThat(onlySignal(END)).isEqualTo(before);
        assertThat(onlySignal(END).evidence())
                .filteredOn(one -> one.article().equals(FOURTH.id()))
                .extracting(Evidence::revision)
                .containsExactly(1);
    }

    @Test
    void findsTheDaysFactsWhateverASignalSays() {
        tellFreight();
        take(FIRST, SECOND, THIRD, BAKERY);

        List<QuickHit> hits =
                store().quickHits(Instant.parse("2026-03-16T00:00:00Z"), Instant.parse("2026-03-18T00:00:00Z"));

        assertThat(hits).extracting(hit -> hit.evidence().article()).containsExactlyInAnyOrder(THIRD.id(), BAKERY.id());
        assertThat(hits)
                .extracting(hit -> hit.evidence().quote())
                .contains("The Bellinge bakery in Lindhaven won the national prize for rye bread on Tuesday with 94"
                        + " points.");
        assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isBetween(0d, 10d));
    }

    @Test
    void keepsTheTopicsThatArticlesAreOf() {
        Article one = Reports.report(
                "bill-1",
                "Coast Daily",
                "2026-03-17T08:00:00Z",
                "Folkmoot passes bill",
                "The Folkmoot of Lindhaven passed a bill on Tuesday that puts 90 billion crowns into its industry."
                        + " Most of it is for semiconductors: chipmakers are to build a foundry of chips.");
        Article other = Reports.report(
                "bill-2",
                "Harbour Post",
                "2026-03-17T09:00:00Z",
                "A bill for industry",
                "The Folkmoot of Lindhaven has passed its largest bill for industry, worth 90 billion crowns."
                        + " Most of it goes into semiconductors: chipmakers are to build a foundry of chips there.");
        stories.tell(one, "bill", 1);
        stories.tell(other, "bill", 2);

        take(one, other);

        assertThat(store().quickHits(Instant.parse("2026-03-17T00:00:00Z"), END))
                .extracting(QuickHit::keys)
                .anyMatch(keys -> keys.contains(Key.topic("semiconductors")));
    }

    @Test
    void keepsWhatIsSaidInEpisodes() {
        Article episode = Talk.episode();
        stories.tell(episode, "talk", 0);

        take(episode);

        List<Insight> insights =
                store().insights(episode.published(), episode.published().plusSeconds(1));
        assertThat(insights).isNotEmpty();
        Insight best = insights.getFirst();
        assertThat(best.speaker()).isEqualTo("Mira Holt");
        assertThat(best.at()).isEqualTo(42);
        assertThat(best.evidence().quote()).contains("40 percent");
        assertThat(store().insights(episode.published().plusSeconds(1), END)).isEmpty();
    }

    @Test
    void keepsWhatADiscussionAdds() {
        Article discussion = Talk.discussion();
        stories.tell(discussion, "thread", 0);

        take(discussion);

        List<Digest> digests =
                store().digests(discussion.published(), discussion.published().plusSeconds(1));
        assertThat(digests).hasSize(1);
        Digest digest = digests.getFirst();
        assertThat(digest.comments()).isEqualTo(discussion.segments().size());
        assertThat(digest.authors()).isEqualTo(4);
        assertThat(digest.points()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(digest.points())
                .extracting(Evidence::quote)
                .noneMatch(quote -> quote.contains("idiots"))
                .noneMatch(quote -> quote.contains("Ignore all"))
                .noneMatch(quote -> quote.startsWith(">"));
    }
}
