package app.bellwether.matching;

import static app.bellwether.matching.Matching.MATCHMAKER;
import static app.bellwether.matching.Matching.NOW;
import static app.bellwether.matching.Matching.ada;
import static app.bellwether.matching.Matching.hit;
import static app.bellwether.matching.Matching.interest;
import static app.bellwether.matching.Matching.mutes;
import static app.bellwether.matching.Matching.signal;
import static app.bellwether.matching.Matching.wants;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchmakerTest {

    @Test
    void takesWhatLiesInsideAnInterestAndNotWhatContainsIt() {
        List<Candidate> candidates =
                List.of(signal("de", 5, "Germany"), signal("eu", 6, "Europe"), signal("in", 7, "India"));

        assertThat(taken(ada(wants("Europe")), candidates)).containsExactlyInAnyOrder("de", "eu");
        assertThat(taken(ada(wants("Germany")), candidates)).containsExactly("de");
    }

    @Test
    void wantsEveryPartOfAnInterest() {
        List<Candidate> candidates =
                List.of(signal("both", 5, "AI", "India"), signal("ai", 8, "AI"), signal("india", 9, "India"));

        assertThat(taken(ada(wants("AI in India")), candidates)).containsExactly("both");
    }

    private static final String STRIKE =
            "Die Gewerkschaft hat die Bodenverkehrsdienste der Flughäfen Frankfurt und Köln zu einem Warnstreik"
                    + " aufgerufen";

    @Test
    void findsWordsThatGermanHasWrittenTogetherWithOthers() {
        Candidate strike = words("strike", STRIKE);

        assertThat(taken(reads("de", wants("Gewerkschaftstag")), List.of(strike)))
                .isEmpty();
        assertThat(taken(reads("de", wants("Verkehrsdienste Frankfurt")), List.of(strike)))
                .containsExactly("strike");
    }

    @Test
    void tellsNobodyWhatIsToldInALanguageThatTheyDoNotRead() {
        Candidate strike = words("strike", STRIKE);
        Candidate english = words("english", "The union called on the staff of Frankfurt airport to strike on Friday");
        Interest frankfurt = wants("Frankfurt");

        assertThat(taken(reads("de", frankfurt), List.of(strike, english)))
                .containsExactlyInAnyOrder("strike", "english");
        Selection selection = select(reads("en", frankfurt), List.of(strike, english));
        assertThat(ids(selection)).containsExactly("english");
        assertThat(decision(selection, "strike").stage()).isEqualTo("language");
        assertThat(taken(reads("fr", frankfurt), List.of(strike))).isEmpty();
    }

    private static Subscriber reads(String language, Interest interest) {
        Subscriber ada = ada(interest);
        return ada.with(ada.preferences().in(language));
    }

    @Test
    void takesWhatIsNearInMeaningForLess() {
        Candidate near = words("near", "Makers of chips for artificial intelligence sell out a year ahead");
        Candidate far = words("far", "Laikipia herders move early as dry spell enters ninth week");

        Selection selection = select(ada(1, List.of(wants("AI chips"))), List.of(near, far));

        assertThat(ids(selection)).containsExactly("near");
        assertThat(decision(selection, "near").score()).isLessThan(near.strength());
        assertThat(decision(selection, "near").words()).startsWith("Near your interest in “AI chips”");
    }

    @Test
    void neverTakesAnotherPlaceForNear() {
        Candidate elsewhere = words("elsewhere", "Robots with artificial intelligence build ships in South Korea");

        assertThat(taken(ada(wants("AI in India")), List.of(elsewhere))).isEmpty();
    }

    @Test
    void findsWhatIsNearATopicInWhicheverLanguageItIsNamed() {
        Candidate near = words("near", "Makers of chips for artificial intelligence sell out a year ahead");
        Candidate far = words("far", "Fishers of cod in Norway sell out a year ahead");

        for (String name : List.of("KI-Chips", "Puces pour l’IA")) {
            assertThat(ids(select(ada(1, List.of(wants(name))), List.of(near, far))))
                    .as(name)
                    .containsExactly("near");
        }
    }

    @Test
    void leavesOutWhatAnInterestIsWithout() {
        Candidate nvidia = words("words", "Nvidia sells chips for artificial intelligence a year ahead");
        List<Candidate> candidates =
                List.of(signal("chips", 5, "AI chips"), signal("nvidia", 8, "AI chips", "Nvidia"), nvidia);

        assertThat(taken(ada(wants("AI chips not Nvidia")), candidates)).containsExactly("chips");
        assertThat(taken(ada(wants("AI chips")), candidates)).containsExactlyInAnyOrder("chips", "nvidia", "words");
        assertThat(taken(ada(wants("AI chips not Nvidia"), wants("Nvidia")), candidates))
                .contains("chips", "nvidia");
    }

    @Test
    void findsAGroupingsCountries() {
        List<Candidate> candidates = List.of(signal("ke", 5, "Kenya"), signal("de", 5, "Germany"));

        assertThat(taken(ada(wants("Global South")), candidates)).containsExactly("ke");
        assertThat(taken(ada(wants("AI"), mutes("Europe"), wants("Germany")), candidates))
                .isEmpty();
    }

    @Test
    void neverShowsWhatIsMuted() {
        Selection selection =
                select(ada(wants("AI"), mutes("India")), List.of(signal("a", 9, "AI", "India"), signal("b", 3, "AI")));

        assertThat(ids(selection)).containsExactly("b");
        assertThat(decision(selection, "a").stage()).isEqualTo("muted");
        assertThat(decision(selection, "a").words()).isEqualTo("You muted “India”.");
    }

    @Test
    void multipliesInterestStrengthAndNovelty() {
        Subscriber ada = ada(0.1, List.of(interest("AI", false, 0.5)));
        Candidate twice = new Candidate(
                new ItemRef(ItemRef.Type.SIGNAL, "s"), 3, "Title", Matching.keys("AI"), 8, NOW, "", "", "");
        Sent sent = new Sent(Map.of(twice.item(), 1), NOW.minus(Duration.ofDays(1)));

        Selection selection = MATCHMAKER.pool(List.of(twice)).select(ada, sent);

        Match match = selection.matches().getFirst();
        assertThat(match.score()).isEqualTo(0.5 * 8 * 0.75);
        assertThat(decision(selection, "s").words())
                .as("R8 names every factor")
                .endsWith("; strength 8.0 × weight 0.5 × 0.75, as you know a part: score 3.0.");
        assertThat(decision(select(ada(2, List.of(interest("AI", false, 2))), List.of(twice)), "s")
                        .words())
                .endsWith("; strength 8.0 × weight 2, new to you: score at most 10.0.");
    }

    @Test
    void valuesLessWhatGrewLittle() {
        Subscriber ada = ada(wants("AI"));
        ItemRef known = new ItemRef(ItemRef.Type.SIGNAL, "known");
        Candidate grown = new Candidate(known, 47, "Title", Matching.keys("AI"), 8, NOW, "", "", "");
        Sent sent = new Sent(Map.of(known, 45), NOW.minus(Duration.ofDays(1)));

        Selection selection =
                MATCHMAKER.pool(List.of(grown, signal("new", 5, "AI"))).select(ada, sent);

        assertThat(ids(selection)).containsExactly("new", "known");
        assertThat(selection.matches().getLast().score()).isEqualTo(8 * 0.5);
    }

    @Test
    void doesNotSendTheSameVersionTwice() {
        Candidate known = signal("s", 9, "AI");
        Sent sent = new Sent(Map.of(known.item(), 1), NOW.minus(Duration.ofDays(1)));

        Selection selection = MATCHMAKER.pool(List.of(known)).select(ada(wants("AI")), sent);

        assertThat(selection.worthSaying()).isFalse();
        assertThat(selection.reason())
                .isEqualTo("Of what was read, nothing new about what you follow was reported widely enough to be told;"
                        + " you were told of “Title of s” before.");
        assertThat(decision(selection, "s").stage()).isEqualTo("novelty");
    }

    @Test
    void namesWhatIsOfMostInterestsWhenNothingIsNew() {
        Candidate strong = signal("strong", 9, "AI");
        Candidate near = signal("near", 5, "AI", "India");
        Sent sent = new Sent(Map.of(strong.item(), 1, near.item(), 1), NOW.minus(Duration.ofDays(1)));

        Selection selection = MATCHMAKER.pool(List.of(strong, near)).select(ada(wants("AI"), wants("India")), sent);

        assertThat(selection.reason()).endsWith("“Title of near” before.");
    }

    @Test
    void valuesLessWhatHadItsChanceBefore() {
        Candidate old = signal("s", 6, "AI");
        Sent sent = new Sent(Map.of(), NOW.plusSeconds(1));

        Selection late = MATCHMAKER.pool(List.of(old)).select(ada(wants("AI")), sent);
        assertThat(decision(late, "s").score()).isLessThan(3);
        assertThat(decision(select(ada(wants("AI")), List.of(old)), "s").score())
                .isEqualTo(6);
    }

    @Test
    void staysSilentBelowTheThresholdAndNamesTheNearest() {
        Selection selection = select(ada(wants("AI")), List.of(signal("weak", 1.9, "AI"), signal("in", 9, "India")));

        assertThat(selection.worthSaying()).isFalse();
        assertThat(selection.matches()).isEmpty();
        assertThat(selection.reason())
                .isEqualTo(
                        "Nothing about what you follow reached your threshold of 2.0; the nearest was “Title of weak”"
                                + " with 1.9.");
        assertThat(decision(selection, "weak").needed()).isEqualTo(2.0);
        assertThat(decision(selection, "in").stage()).isEqualTo("interest");
    }

    /** "Your threshold of 2.0; the nearest was … with 2.0." */
    @Test
    void roundsNoScoreUpToTheThreshold() {
        assertThat(select(ada(wants("AI")), List.of(signal("weak", 1.97, "AI"))).reason())
                .endsWith(" with 1.9.");
    }

    @Test
    void saysSoWhenNothingIsOfInterest() {
        assertThat(select(ada(wants("AI")), List.of(signal("in", 9, "India"))).reason())
                .isEqualTo("Of what was read, nothing about what you follow was reported widely enough to be told.");
    }

    @Test
    void letsInterestsTakeTurns() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            candidates.add(signal("loud" + i, 9, "AI"));
        }
        candidates.add(signal("quiet0", 3, "India"));
        candidates.add(signal("quiet1", 2.5, "India"));

        assertThat(taken(ada(wants("AI"), wants("India")), candidates))
                .hasSize(5)
                .contains("quiet0", "quiet1");
    }

    /** A report on a riot took two of three places, was told as one, and a senator's vote found no room. */
    @Test
    void countsTwoFactsOfOneStoryOnce() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            candidates.add(Matching.ofStory("story " + i / 2, hit("h" + i, 5, "Paper " + i, "AI")));
        }
        candidates.add(hit("quiet", 3, "The Ledger", "India"));
        candidates.add(hit("other", 3, "The Post", "semiconductors"));
        candidates.add(hit("last", 3, "The Sound", "payments"));
        Selection selection =
                select(ada(wants("AI"), wants("India"), wants("semiconductors"), wants("payments")), candidates);

        assertThat(of(selection, ItemRef.Type.HIT).stream()
                        .filter(hit -> hit.candidate().item().id().startsWith("h"))
                        .map(hit -> hit.candidate().story())
                        .distinct())
                .as("three of one interest")
                .hasSize(3);
    }

    @Test
    void takesFiveSignalsAtMostAndThreeHitsOfOneSource() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            candidates.add(signal("s" + i, 9, "AI"));
            candidates.add(hit("h" + i, 5, "The Ledger", "AI"));
        }
        Selection selection = select(ada(wants("AI")), candidates);

        assertThat(of(selection, ItemRef.Type.SIGNAL)).hasSize(5);
        assertThat(of(selection, ItemRef.Type.HIT)).hasSize(3);
        assertThat(decision(selection, "h9").stage()).isEqualTo("quota");
    }

    @Test
    void r8ExplainsWhatWasTakenAndTheNearestMisses() {
        Selection selection = select(
                ada(wants("AI in India")),
                List.of(signal("taken", 6, "AI", "India"), signal("missed", 0.5, "AI", "India")));

        assertThat(decision(selection, "taken").taken()).isTrue();
        assertThat(decision(selection, "taken").words())
                .isEqualTo("Of your interest in “AI in India”; strength 6.0, new to you: score 6.0.");
        assertThat(decision(selection, "missed").taken()).isFalse();
        assertThat(decision(selection, "missed").words())
                .isEqualTo("Of your interest in “AI in India”, but it scores 0.5 and needed 1.0.");
        assertThat(selection.matches().getFirst().reasons().getFirst().because())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(Matching.keys("AI", "India")));
    }

    @Test
    void r8ExplainsEveryItemAndWhatItLacks() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            candidates.add(signal("s" + i, 9, i % 2 == 0 ? "AI" : "India"));
        }
        Subscriber ada = ada(wants("AI in India"), wants("AI not in France"));

        List<Decision> decisions = MATCHMAKER.pool(candidates).explain(ada, Sent.nothing());

        assertThat(decisions).hasSize(40);
        assertThat(decisions.stream().filter(Decision::taken)).hasSize(Quota.SIGNALS);
        assertThat(decisions)
                .filteredOn(decision -> decision.item().id().equals("s1"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.words())
                        .matches("None of your interests is about it\\. The nearest is “AI.*”: it is not of"
                                + " “Artificial intelligence”, and in meaning it comes to \\d\\.\\d of the 3\\.0 that"
                                + " would do\\."));
        assertThat(MATCHMAKER.pool(List.of(signal("fr", 9, "AI", "France"))).explain(ada, Sent.nothing()))
                .singleElement()
                .satisfies(decision -> assertThat(decision.stage()).isEqualTo("interest"));
    }

    @Test
    void r8SaysWhyInTheReadersLanguage() {
        Subscriber ada = ada(wants("AI in India"));
        Subscriber german = new Subscriber(
                ada.id(),
                ada.name(),
                ada.state(),
                ada.role(),
                ada.schedule(),
                ada.minutes(),
                "de",
                ada.threshold(),
                ada.interests(),
                ada.destination(),
                ada.confirmed());

        Selection selection = select(german, List.of(signal("in", 9, "AI", "India"), signal("fr", 9, "France")));

        assertThat(selection.decisions())
                .extracting(Decision::words)
                .containsExactly(
                        "Zu Ihrem Interesse an „AI in India“; Stärke 9,0, neu für Sie: Wert 9,0.",
                        "Keines Ihrer Interessen handelt davon.");
        assertThat(MATCHMAKER.pool(List.of(signal("fr", 9, "France"))).explain(german, Sent.nothing()))
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.words()).contains("nicht zu „Künstliche Intelligenz“ und „Indien“"));
        assertThat(select(german, List.of()).reason())
                .isEqualTo("Aus dem, was gelesen wurde, ist über das, was Sie verfolgen, nichts breit genug gemeldet"
                        + " worden, um erzählt zu werden.");
    }

    static Selection select(Subscriber subscriber, List<Candidate> candidates) {
        return MATCHMAKER.pool(candidates).select(subscriber, Sent.nothing());
    }

    static Candidate words(String id, String words) {
        return new Candidate(new ItemRef(ItemRef.Type.HIT, id), 1, words, Set.of(), 5, NOW, words, "", "");
    }

    static List<String> taken(Subscriber subscriber, List<Candidate> candidates) {
        return ids(select(subscriber, candidates));
    }

    private static List<String> ids(Selection selection) {
        return selection.matches().stream()
                .map(match -> match.candidate().item().id())
                .toList();
    }

    static List<Match> of(Selection selection, ItemRef.Type type) {
        return selection.matches().stream()
                .filter(match -> match.candidate().item().type() == type)
                .toList();
    }

    private static Decision decision(Selection selection, String id) {
        return selection.decisions().stream()
                .filter(decision -> decision.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
