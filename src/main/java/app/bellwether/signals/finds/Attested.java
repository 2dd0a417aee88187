package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * With what several publishers begin their reports. They take it for the news of the day, whether anything was measured or decided
 * in it or not: that two leaders met, or what one of them said.
 *
 * @param begins the first sentences of articles, by story
 */
record Attested(Map<StoryId, List<Claim>> begins) {

    /** What one reports and another one does is confirmed. */
    private static final int CONFIRMED = 2;

    private static final double ALIKE = .6;

    private static final Duration OF_ONE_DAY = Duration.ofDays(1);

    /** What one publisher tells of more days before is background to its news. */
    private static final int NEWS_DAYS = 1;

    /** What several tell first so long after it came about is news to whoever reads them: of a week, as a reader's memory. */
    static final int NEWS_DAYS_OF_MANY = 7;

    static Attested in(Collection<Claim> leads) {
        return new Attested(leads.stream()
                .filter(claim -> claim.place() == 0)
                .collect(Collectors.groupingBy(claim -> claim.origin().story())));
    }

    /** Whether voices of two publishers begin so within a day; the claim is one of those. */
    boolean holds(Claim claim) {
        return areAtLeast(CONFIRMED, alike(claim));
    }

    /** How many days before it is told what it tells may have come about, and still be a fact. */
    int newsDays(Claim claim) {
        return claim.place() == 0 && holds(claim) ? NEWS_DAYS_OF_MANY : NEWS_DAYS;
    }

    /** How many days before it is told what its story tells may have come about, and not have been told then. */
    int newsDaysOfItsStory(Claim claim) {
        return areAtLeast(CONFIRMED, ofItsDay(claim)) ? NEWS_DAYS_OF_MANY : NEWS_DAYS;
    }

    /** The topics that its article names in its first sentences, as half of what its story tells that day does, by several. */
    Set<Key> about(Claim claim) {
        List<Claim> told = ofItsDay(claim);
        return claim.leadTopics().stream()
                .filter(topic -> {
                    List<Claim> naming = told.stream()
                            .filter(other -> other.leadTopics().contains(topic))
                            .toList();
                    return 2 * naming.size() >= told.size() && areAtLeast(CONFIRMED, naming);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Claim> ofItsDay(Claim claim) {
        return begins.getOrDefault(claim.origin().story(), List.of()).stream()
                .filter(other -> isOfItsDay(other, claim))
                .toList();
    }

    private List<Claim> alike(Claim claim) {
        return ofItsDay(claim).stream().filter(other -> isAlike(other, claim)).toList();
    }

    private static boolean isAlike(Claim one, Claim other) {
        return one.vector().cosine(other.vector()) >= ALIKE || HitPicker.sameAffair(one, other);
    }

    /** Whether so many publishers tell it, and as many voices: copies of one text are one. */
    static boolean areAtLeast(int least, List<Claim> told) {
        return told.stream().map(one -> one.origin().publisher()).distinct().count() >= least
                && told.stream().map(one -> one.origin().voice()).distinct().count() >= least;
    }

    private static boolean isOfItsDay(Claim one, Claim other) {
        return Duration.between(one.origin().published(), other.origin().published())
                        .abs()
                        .compareTo(OF_ONE_DAY)
                <= 0;
    }
}
