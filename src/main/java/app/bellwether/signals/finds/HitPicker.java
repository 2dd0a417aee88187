package app.bellwether.signals.finds;

import app.bellwether.language.CommonWords;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final double MOST = 5;

    /** How near its begin a sentence must name who acts. */
    private static final int ACTOR_WITHIN = 4;

    /** "The number of passengers on the ferries to Lindhaven rose". */
    private static final int MEASURED_WITHIN = 10;

    private static final double SAME_WORDS = .55;
    private static final double SAME_SENSE = .72;

    /** Of the same people and places, much less needs to be said alike. */
    private static final double SAME_AFFAIR = .55;

    private static final int SAME_NAMES = 3;

    /** Of the same deed of two names, too. */
    private static final double SAME_DEED = .6;

    private static final Pattern BEGINS_WITH_A_NUMBER = Pattern.compile(
            "(?:(?:At least|More than|Nearly|About|Some|Almost|Around|Over|Fewer than|Less than|Up to) )?[$€£]?\\d");

    /** "A MAN has been fined": a tabloid's beginning, which names nobody. */
    private static final Pattern SHOUTED = Pattern.compile("An? (\\p{Lu}{3,})\\b");

    /** "As the herring grew few, ": who is named in it does not act in what follows. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:As|While|When|After|Before|Since|Although|Though|Amid|Despite|Because|Following)\\b[^,]*, ");

    private static final Pattern DENIED = Pattern.compile("\\bden(?:ies|ied)\\b");

    /** "… its support 17 March 2026Premier Brandt at a table": what stands under a picture ran into a headline. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?:19|20)\\d\\d\\p{Lu}\\p{Ll}");

    /** How sources call the section in which nobody reports. */
    private static final Pattern OPINION = Pattern.compile("(?i)\\b(?:opinion|editorial|commentary|op-ed)s?\\b");

    private static final Pattern SUFFIX =
            Pattern.compile("(?:(?<=.{30})\\s+\\|\\s+[^|–—-]{2,40})*\\s+[|–—-]\\s+[^|–—-]{2,40}$");

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
        List<Evidence> shown = signals.stream()
                .flatMap(signal -> signal.evidence(Evidence.Stance.SUPPORTS).stream())
                .toList();
        return beside(shown, News.of(leads, from), voices);
    }

    static List<QuickHit> beside(List<Evidence> shown, List<Claim> leads, Map<StoryId, Integer> voices) {
        Map<Told, List<Claim>> stories = new LinkedHashMap<>();
        leads.forEach(claim -> stories.computeIfAbsent(Told.of(claim), any -> new ArrayList<>())
                .add(claim));
        Set<String> quoted = shown.stream().map(Evidence::quote).collect(Collectors.toSet());
        Set<ArticleId> headed = shown.stream()
                .filter(evidence -> evidence.of() == Citation.Part.TITLE)
                .map(Evidence::article)
                .collect(Collectors.toSet());
        List<Rated> best = stories.values().stream()
                .filter(claims -> claims.stream().noneMatch(claim -> isTold(claim, quoted, headed)))
                .map(claims -> best(claims, voices))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .toList();
        List<Rated> picked = new ArrayList<>();
        for (Rated rated : best) {
            if (picked.stream().noneMatch(other -> repeats(other.claim, rated.claim))) {
                picked.add(rated);
            }
        }
        return picked.stream().map(Rated::hit).toList();
    }

    /** A story whose fact a signal says already, in its first sentences or above them, needs no line of its own. */
    private static boolean isTold(Claim claim, Set<String> quoted, Set<ArticleId> headed) {
        return quoted.contains(claim.quote()) || headed.contains(claim.origin().article());
    }

    private static Optional<Rated> best(List<Claim> claims, Map<StoryId, Integer> voices) {
        int heard = voices.getOrDefault(claims.getFirst().origin().story(), 1);
        return claims.stream()
                .filter(HitPicker::isFact)
                .map(claim -> new Rated(claim, Worth.ofReport(claim, centrality(claim, claims)) + crowd(heard), heard))
                .filter(rated -> rated.score >= LEAST)
                .min(BEST_FIRST);
    }

    static boolean isFact(Claim claim) {
        return !OPINION.matcher(claim.origin().publisher()).find()
                && namesWhoActs(claim)
                && !isShouted(claim.quote())
                && !RUN_TOGETHER.matcher(claim.quote()).find()
                && (Worth.measured(claim) || Worth.decided(claim))
                && !Worth.standing(claim)
                && !Worth.dangles(claim)
                && !Worth.leans(claim)
                && !Stale.isTold(claim);
    }

    private static boolean isShouted(String quote) {
        Matcher shouted = SHOUTED.matcher(quote);
        return shouted.lookingAt()
                && CommonWords.bands().containsKey(shouted.group(1).toLowerCase(Locale.ROOT));
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

    /** Whether it begins with who acts, with how many do ("At least 40 companies …"), or with a measure of somebody's. */
    private static boolean namesWhoActs(Claim claim) {
        boolean measure = claim.wording().direction() != null
                && !claim.wording().quantities().isEmpty();
        Matcher circumstance = CIRCUMSTANCE.matcher(claim.quote());
        int begin = circumstance.lookingAt() ? circumstance.end() : 0;
        return claim.wording().words().stream()
                        .filter(word -> word.start() >= begin)
                        .limit(measure ? MEASURED_WITHIN : ACTOR_WITHIN)
                        .anyMatch(Word::name)
                || BEGINS_WITH_A_NUMBER.matcher(claim.quote()).lookingAt()
                || countsAtTheBegin(claim);
    }

    /** "Three bus cooperatives have ordered", "Indians made 11.1 billion payments". */
    private static boolean countsAtTheBegin(Claim claim) {
        int begin = claim.wording().words().stream()
                .limit(ACTOR_WITHIN)
                .mapToInt(Word::end)
                .max()
                .orElse(0);
        return claim.wording().quantities().stream().anyMatch(one -> !one.unit().isEmpty() && one.start() < begin);
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
                || (cosine >= SAME_AFFAIR && names(one, other) >= SAME_NAMES)
                || (cosine >= SAME_DEED && names(one, other) >= 2 && sameDeed(one, other));
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

    private record Rated(Claim claim, double score, int voices) {

        QuickHit hit() {
            Claim.Origin origin = claim.origin();
            double value = Math.clamp(10 * score / MOST, 0, 10);
            Evidence evidence = new Entry(claim, Evidence.Stance.SUPPORTS, value / 10, 1, 0).evidence();
            return new QuickHit(
                    Names.of("hit", claim),
                    origin.story(),
                    SUFFIX.matcher(origin.headline()).replaceFirst(""),
                    evidence,
                    claim.keys(),
                    value,
                    voices);
        }
    }
}
