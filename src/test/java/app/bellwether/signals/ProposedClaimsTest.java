package app.bellwether.signals;

import static app.bellwether.signals.Reports.LINGUIST;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.WordingEndpoint;
import app.bellwether.signals.claims.Claim;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model finds to be one claim, which no rule sees, and what becomes of it. */
class ProposedClaimsTest {

    private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");
    private static final String GIVES = "Vestmark gives doses of its fever vaccine to other countries.";

    private final Watched watched = new Watched();

    private void take(String publisher, String day, String title, String text) {
        watched.take(Watched.report(publisher, day, title, text));
    }

    private void takeTwo() {
        take(
                "Coast Daily",
                "2026-03-02",
                "Fever vaccine of Vestmark for other countries",
                "Vestmark will give 60,000 doses of its fever vaccine to other countries, the health ministry said.");
        take(
                "The Quay",
                "2026-03-09",
                "Doses of fever vaccine go abroad",
                "Planes with 20,000 doses against fever left Vestmark for three poor states on Monday, the health"
                        + " ministry said.");
    }

    private void takeThird(String day) {
        take(
                "Fjord Post",
                day,
                "Fever vaccine for poor countries",
                "The parliament of Vestmark voted 40 million crowns to buy doses against fever and donate them to"
                        + " clinics abroad.");
    }

    /** Who else speaks of it, and says another thing. */
    private void takeAnother() {
        take(
                "Trade Ledger",
                "2026-03-12",
                "Dose of fever vaccine is cheaper",
                "Vestmark cut the price of a dose of fever vaccine for its own clinics, the health ministry"
                        + " announced.");
    }

    private List<Claim> shown(String... words) {
        return watched.gatherings(Instant.EPOCH).stream()
                .flatMap(gathering -> gathering.claims().stream())
                .distinct()
                .filter(claim -> List.of(words).stream().anyMatch(claim.quote()::contains))
                .sorted(Comparator.comparing(claim -> claim.origin().published()))
                .toList();
    }

    private List<Claim> same() {
        return shown("60,000", "20,000", "donate");
    }

    @Test
    void opensASignalOfWhatThreeVoicesSayOnTwoDays() {
        takeTwo();
        takeAnother();
        takeThird("2026-03-16");
        assertThat(watched.store.open(END)).isEmpty();

        assertThat(same()).hasSize(3);
        assertThat(watched.gather(same())).hasSize(1);

        Signal signal = watched.store.open(END).getFirst();
        assertThat(signal.evidence(Evidence.Stance.SUPPORTS)).hasSize(3);
        assertThat(watched.store.versions(signal.id()).getFirst().change())
                .isEqualTo("opened by 3 voices on 3 days, which a language model found to say the same");
    }

    @Test
    void opensNoneOfTooFewVoicesOrDays() {
        takeTwo();
        takeAnother();
        takeThird("2026-03-16");

        assertThat(watched.gather(same().subList(0, 2))).isEmpty();
        assertThat(watched.store.open(END)).isEmpty();
    }

    @Test
    void opensNothingTwice() {
        takeTwo();
        takeThird("2026-03-16");
        List<Claim> all = same();

        watched.gather(all);
        assertThat(watched.gather(all)).isEmpty();

        assertThat(watched.store.open(END)).hasSize(1);
    }

    @Test
    void r3TakesNoSentenceThatDoesNotSayItByItself() {
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            ProposedClaims proposed = proposed(endpoint);
            takeTwo();
            takeThird("2026-03-16");
            List<List<Claim>> found = new ArrayList<>();

            endpoint.claims("Vestmark gives 60,000 doses of its fever vaccine to other countries.", "doses");
            proposed.propose(watched.gatherings(Instant.EPOCH), END, found::add);
            assertThat(found).as("one of three has the number").isEmpty();

            takeThird("2026-03-17");
            endpoint.claims(GIVES, "doses");
            proposed.propose(watched.gatherings(Instant.EPOCH), END, found::add);
            assertThat(found)
                    .isNotEmpty()
                    .first()
                    .satisfies(same -> assertThat(same).hasSizeGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void asksOfAStoryOnceUntilItHasGrownByAHalf() {
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            ProposedClaims proposed = proposed(endpoint);
            StoryId story = gathered().story();
            assertThat(proposed.isWanted(story, 2)).isTrue();

            proposed.propose(List.of(new Gathering(story, 2, gathered().claims())), END, _ -> {});

            assertThat(endpoint.asked()).isNotEmpty();
            assertThat(proposed.isWanted(story, 2)).isFalse();
            assertThat(proposed.isWanted(story, 3)).isTrue();
        }
    }

    @Test
    void asksAgainWhereNobodyAnsweredOrNobodyTookIt() {
        try (WordingEndpoint endpoint = new WordingEndpoint()) {
            ProposedClaims proposed = proposed(endpoint);
            Gathering gathering = gathered();
            endpoint.claims(GIVES, "doses");
            endpoint.fails(403);
            proposed.propose(List.of(gathering), END, _ -> {});
            assertThat(proposed.isWanted(gathering.story(), gathering.articles()))
                    .isTrue();

            endpoint.fails(200);
            ProposedClaims again = proposed(endpoint);
            again.propose(List.of(gathering), END, _ -> {
                throw new IllegalStateException("another instance leads");
            });
            assertThat(again.isWanted(gathering.story(), gathering.articles())).isTrue();
        }
    }

    private Gathering gathered() {
        if (watched.gatherings(Instant.EPOCH).isEmpty()) {
            takeTwo();
            takeThird("2026-03-16");
        }
        return watched.gatherings(Instant.EPOCH).getFirst();
    }

    private static ProposedClaims proposed(WordingEndpoint endpoint) {
        Clock clock = Clock.fixed(END.minusSeconds(60), ZoneOffset.UTC);
        return new ProposedClaims(Drafting.standalone(LINGUIST, endpoint.settings(), clock));
    }
}
