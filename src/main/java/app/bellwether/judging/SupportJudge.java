package app.bellwether.judging;

import app.bellwether.language.Linguist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whether a sentence bears out what another claims, on the same or another day. Safe for threads once the texts' vectors are known. */
public final class SupportJudge {

    static final String SUPPORT = "SUPPORT";

    /** What is farther is of something else. */
    public static final double RELATED = .5;

    /** After so long, what is told is told anew. */
    public static final Duration LATER = Duration.ofDays(3);

    private static final double SAME_MEASURE = .65;
    private static final double SHARED = .25;
    private static final double MANY_WORDS = 6;
    private static final double MANY_NAMES = 4;

    /** After so many days the same words are hardly ever of the same event. */
    private static final double DAYS = 14;

    private final Weights weights;
    private final PairJudge pairs;

    SupportJudge(Weights weights, PairJudge pairs) {
        this.weights = weights;
        this.pairs = pairs;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static SupportJudge learned(Linguist linguist) {
        return new SupportJudge(Weights.read("support.txt"), PairJudge.learned(linguist));
    }

    /**
     * What was said and when.
     *
     * @param plans whether it tells what is to come
     * @param headline whether it is one
     */
    public record Said(Statement statement, boolean plans, boolean headline, Instant at) {}

    /**
     * How likely whoever doubts the claim is convinced of it by the other: the same deed, state or movement of a measure, and not the step before or
     * behind it; 0 to 1, and 0 where they are not {@linkplain #RELATED near} each other or a measure has turned between them.
     */
    public double supports(Said claim, Said other) {
        return cosine(claim, other) < RELATED || isTurned(claim, other)
                ? 0
                : weights.probability(SUPPORT, values(pairs, claim, other));
    }

    /** How likely one of them bears the other out, whichever does so better: 0 to 1. */
    public double supportsEitherWay(Said one, Said other) {
        return Math.max(supports(one, other), supports(other, one));
    }

    /** Whether the later one tells that the measure of which the claim tells went the other way. What is told on one day or the next is of one movement. */
    public static boolean turns(Said claim, Said later) {
        return !later.at().isBefore(claim.at().plus(LATER))
                && claim.statement().direction() * later.statement().direction() < 0
                && claim.statement().denies() == later.statement().denies()
                && cosine(claim, later) >= SAME_MEASURE
                && claim.statement().overlap(later.statement()) >= SHARED;
    }

    /** Whether the measure turned between them, whichever was told first. */
    public static boolean isTurned(Said one, Said other) {
        return turns(one, other) || turns(other, one);
    }

    static double[] values(PairJudge pairs, Said claim, Said other) {
        double apart = Math.sqrt(Math.min(1, days(claim, other) / DAYS));
        int directions = claim.statement().direction() * other.statement().direction();
        boolean same = directions > 0;
        // one measure has another value each time
        Statement one = same ? claim.statement().withoutNumbers() : claim.statement();
        Statement two = same ? other.statement().withoutNumbers() : other.statement();
        Values values = new Values();
        values.add(Linguist.cosine(one.vector(), two.vector()) * SentenceFeatures.VERDICT);
        values.add(pairs.of(one, two).supports() * SentenceFeatures.VERDICT);
        values.add(pairs.of(two, one).supports() * SentenceFeatures.VERDICT);
        values.add(claim.plans());
        values.add(other.plans());
        values.add(other.headline());
        values.add(apart);
        values.add(same);
        values.add(same ? apart : 0);
        values.add(directions < 0);
        shared(values, claim.statement(), other.statement());
        return values.toArray();
    }

    /** What is done and what is named apart: who does much names the same names in many sentences. */
    private static void shared(Values values, Statement one, Statement two) {
        Set<String> names = union(one.nameStems(), two.nameStems());
        for (boolean named : new boolean[] {false, true}) {
            Set<String> mine = part(one, names, named);
            Set<String> its = part(two, names, named);
            double both = mine.stream().filter(its::contains).count();
            values.add(mine.isEmpty() ? 1 : both / mine.size());
            values.add(its.isEmpty() ? 1 : both / its.size());
            values.add(Math.min(1, both / (named ? MANY_NAMES : MANY_WORDS)));
        }
    }

    private static Set<String> part(Statement of, Set<String> names, boolean named) {
        return of.stems().keySet().stream()
                .filter(stem -> names.contains(stem) == named)
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static double days(Said one, Said other) {
        return Math.abs(ChronoUnit.DAYS.between(day(one), day(other)));
    }

    private static LocalDate day(Said said) {
        return LocalDate.ofInstant(said.at(), ZoneOffset.UTC);
    }

    private static double cosine(Said one, Said other) {
        return Linguist.cosine(one.statement().vector(), other.statement().vector());
    }
}
