package app.bellwether.signals.finds;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Mastheads;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Picks facts: of each day, one sentence of a story, from the first two of an article, that no open signal says already.
 */
public final class HitPicker {

    /** A fact must stand in an article's first sentences: later ones are background. */
    public static final int LEAD = 2;

    /** What a story told so long before is known. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /** What a measured or decided fact comes to whose actor is named, when nothing speaks for or against it beside. */
    private static final double LEAST = 1.8;

    /** Of a story told once: nothing speaks for or against its sentence being its heart. */
    private static final double UNCOMPARED = .5;

    /** That three begin with it, or report it however they begin, is worth what a measure is; that two do, two thirds. */
    private static final double ATTESTED = 1;

    /** As much as words in quotation marks: whoever reported it first was read as well. */
    private static final double AT_SECOND_HAND = .5;

    private static final double CARRIED = .15;

    private static final int MOST_CARRIED = 3;

    /** What so many voices report is news, however each of them begins. */
    private static final int MANY = 3;

    private static final double MOST = 5;

    private static final double SAME_WORDS = .55;
    private static final double SAME_SENSE = .72;

    /** Of the same people and places, much less needs to be said alike. */
    private static final double SAME_AFFAIR = .55;

    private static final int SAME_NAMES = 3;

    /** Of the same deed of two names, too. */
    private static final double SAME_DEED = .6;

    private static final Pattern DENIED = Pattern.compile("\\bden(?:ies|ied)\\b");

    /** A headline that begins with somebody's words says no fact. */
    private static final Pattern SPOKEN = Pattern.compile("[‘'“\"]");

    private HitPicker() {}

    /**
     * The hits, best first.
     *
     * @param leads claims of first sentences of the span of time, and of {@link #REMEMBERED} before it
     * @param from the begin of the span of time
     * @param voices how many voices tell each story
     * @param signals open at its end
     */
    public static List<QuickHit> pick(
            List<Claim> leads, Instant from, Map<StoryId, Integer> voices, List<Signal> signals) {
        // what stands beside a claim is seldom shown with it
        List<Shown> shown = signals.stream()
                .map(signal -> Shown.by(signal.evidence(Evidence.Stance.SUPPORTS), signal.keys()))
                .toList();
        return beside(shown, News.of(leads, from), Facts.in(leads), voices);
    }

    static List<QuickHit> beside(List<Shown> shown, List<Claim> leads, Facts facts, Map<StoryId, Integer> voices) {
        Map<Told, List<Claim>> stories = new LinkedHashMap<>();
        leads.forEach(claim -> stories.computeIfAbsent(Told.of(claim), any -> new ArrayList<>())
                .add(claim));
        List<Rated> best = stories.values().stream()
                .map(claims -> best(claims, Shown.untold(claims, shown), facts, voices))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .toList();
        List<Rated> picked = new ArrayList<>();
        for (Rated rated : best) {
            if (picked.stream().noneMatch(other -> repeats(other.claim, rated.claim) || goesOn(other, rated, facts))) {
                picked.add(rated);
            }
        }
        return picked.stream().map(rated -> rated.hit(facts.about(rated.claim))).toList();
    }

    /** What its story says on another day of what was said is no fact of its own. */
    private static boolean goesOn(Rated other, Rated rated, Facts facts) {
        return other.claim.origin().story().equals(rated.claim.origin().story())
                && !facts.isADeed(other.claim)
                && !facts.isADeed(rated.claim);
    }

    /** Of those of a story that are left to be told; where a signal tells the others, they are not of one fact with these. */
    private static Optional<Rated> best(
            List<Claim> story, List<Claim> left, Facts facts, Map<StoryId, Integer> voices) {
        int heard = left.size() == story.size()
                ? voices.getOrDefault(story.getFirst().origin().story(), 1)
                : voices(left);
        return best(left, facts, heard);
    }

    private static int voices(List<Claim> claims) {
        return (int)
                claims.stream().map(claim -> claim.origin().voice()).distinct().count();
    }

    private static Optional<Rated> best(List<Claim> claims, Facts facts, int heard) {
        return Stream.<Supplier<List<Rated>>>of(
                        () -> rated(facts::isToldOrBegunWith, facts::isTheHeart, claims, heard),
                        () -> heard < MANY ? List.of() : rated(facts::isWorthAReport, _ -> true, claims, heard))
                .map(Supplier::get)
                .filter(rated -> !rated.isEmpty())
                .findFirst()
                .map(rated -> rated.getFirst().worthAll(rated).under(headline(rated.getFirst(), rated)));
    }

    /** The claims that may be told, best first. */
    private static List<Rated> rated(
            Predicate<Claim> which, Predicate<Claim> borneOut, List<Claim> claims, int voices) {
        return claims.stream()
                .filter(which)
                .map(claim -> rate(claim, claims, borneOut.test(claim), voices))
                .filter(one -> one.score >= LEAST)
                .sorted(BEST_SAID_FIRST)
                .toList();
    }

    /** Its own, unless that begins with somebody's words while another that says the same does not. */
    private static String headline(Rated best, List<Rated> rated) {
        return Stream.concat(
                        Stream.of(best),
                        rated.stream()
                                .filter(other -> repeats(best.claim, other.claim))
                                .filter(other -> !News.hasMoved(best.claim, other.claim)))
                .map(Rated::headline)
                .filter(headline -> !SPOKEN.matcher(headline).lookingAt())
                .findFirst()
                .orElse(best.headline);
    }

    private static Rated rate(Claim claim, List<Claim> claims, boolean borneOut, int voices) {
        double score = Worth.ofReport(claim, centrality(claim, claims))
                + (borneOut ? ATTESTED * Math.min(1, (double) voices / MANY) : 0)
                + crowd(voices)
                - (SecondHand.is(claim, claims) ? AT_SECOND_HAND : 0);
        return new Rated(claim, claim.origin().headline(), score, carried(claim, claims), voices);
    }

    /** That as many again print the same text speaks for its words: an agency's, which editors chose, before one site's of them. */
    private static double carried(Claim claim, List<Claim> claims) {
        long publishers = claims.stream()
                .map(Claim::origin)
                .filter(origin -> origin.voice() == claim.origin().voice())
                .map(Claim.Origin::publisher)
                .distinct()
                .count();
        return CARRIED * Math.min(MOST_CARRIED, Math.log((double) publishers) / Math.log(2));
    }

    private static double crowd(int voices) {
        return .15 * Math.min(6, voices - 1);
    }

    private static double centrality(Claim claim, List<Claim> claims) {
        return claims.stream()
                .filter(other -> !other.origin().article().equals(claim.origin().article()))
                .mapToDouble(other -> claim.vector().cosine(other.vector()))
                .average()
                .orElse(UNCOMPARED);
    }

    /** That something is so and that somebody denies it are two facts, in nearly the same words. */
    static boolean repeats(Claim one, Claim other) {
        boolean denied = DENIED.matcher(one.quote()).find()
                != DENIED.matcher(other.quote()).find();
        return !denied && same(one, other);
    }

    static boolean same(Claim one, Claim other) {
        double cosine = one.vector().cosine(other.vector());
        return overlap(one, other) >= SAME_WORDS
                || cosine >= SAME_SENSE
                || sameAffair(one, other)
                || (cosine >= SAME_DEED && names(one, other) >= 2 && sameDeed(one, other));
    }

    /** Whether they are near each other and name the same people and places. */
    static boolean sameAffair(Claim one, Claim other) {
        return one.vector().cosine(other.vector()) >= SAME_AFFAIR && names(one, other) >= SAME_NAMES;
    }

    private static boolean sameDeed(Claim one, Claim other) {
        return one.wording().action() != null
                && one.wording().action() == other.wording().action();
    }

    private static long names(Claim one, Claim other) {
        return one.wording().names().stream()
                .filter(other.wording().names()::contains)
                .count();
    }

    private static double overlap(Claim one, Claim other) {
        Set<String> few = one.wording().stems();
        Set<String> many = other.wording().stems();
        if (few.size() > many.size()) {
            return overlap(other, one);
        }
        return few.isEmpty() ? 0 : (double) few.stream().filter(many::contains).count() / few.size();
    }

    private static final Comparator<Rated> BEST_FIRST =
            Comparator.comparingDouble(Rated::score).reversed().thenComparing(rated -> rated.claim.id());

    /** Of one story. */
    private static final Comparator<Rated> BEST_SAID_FIRST =
            Comparator.comparingDouble(Rated::rank).reversed().thenComparing(rated -> rated.claim.id());

    private record Rated(Claim claim, String headline, double score, double carried, int voices) {

        double rank() {
            return score + carried;
        }

        /** Its story's best sentence says what it is worth, whichever tells it. */
        Rated worthAll(List<Rated> story) {
            double best = story.stream().mapToDouble(Rated::score).max().orElse(score);
            return new Rated(claim, headline, best, carried, voices);
        }

        Rated under(String other) {
            return new Rated(claim, other, score, carried, voices);
        }

        QuickHit hit(Set<Key> about) {
            Claim.Origin origin = claim.origin();
            double value = Math.clamp(10 * score / MOST, 0, 10);
            Evidence evidence = new Entry(claim, Evidence.Stance.SUPPORTS, value / 10, 1, 0).evidence();
            return new QuickHit(
                    Names.of("hit", claim),
                    origin.story(),
                    Mastheads.without(headline),
                    evidence,
                    about,
                    value,
                    voices);
        }
    }
}
