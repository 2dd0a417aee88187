package app.bellwether.signals.finds;

import app.bellwether.judging.LineJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.language.DateMention;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Witnesses;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks the sentence that tells the news of a story and day, of the first two of any of its articles: that which an editor would
 * print as the only line of it. What three voices report is told whatever it is but talk, if it is not over and anybody understands
 * it; what one reports, only if it is a fact or a plan that stands alone and that an editor would sooner print than not.
 */
public final class HitPicker {

    /** What a story told so long before is known. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /** What came about so many days before is told no more. */
    private static final int STALE = 3;

    /** What so many voices report is news, however each of them begins. */
    private static final int MANY = 3;

    private static final double ALONE = .5;

    /** Below that, nobody understands a sentence, whatever its headline says. */
    private static final double LEANS = .3;

    /** The least score of what few report: of one alone, only what is worth most. */
    private static final double LEAST = 3.3;

    /** From there on an editor would sooner print a line than not. */
    private static final double PRINTED = .5;

    /** How much each doubling of those who print the same words counts: an agency's, which editors chose, before one site's of them. */
    private static final double CARRIED = .05;

    private static final int MOST_CARRIED = 3;

    /** Where one tells that it came about and another that it will, the first is the news. */
    private static final double AHEAD = .2;

    /** How a score grows with the number of voices: half of it for one, two thirds for two, five sixths for eight. */
    private static final double CROWD = .8;

    /** How much more is told to whoever knows a story. */
    private static final int FURTHER = 3;

    private static final LineJudge LINES = LineJudge.learned();

    private HitPicker() {}

    /**
     * The hits, best first.
     *
     * @param leads claims of first sentences of the span of time, and of {@link #REMEMBERED} before it
     * @param from the begin of the span of time
     */
    public static List<QuickHit> pick(List<Claim> leads, Instant from) {
        Map<StoryId, List<Claim>> ofStory = leads.stream()
                .collect(Collectors.groupingBy(claim -> claim.origin().story()));
        Map<StoryDay, List<Claim>> all = StoryDay.group(leads);
        List<Telling> best = StoryDay.group(News.of(leads, from)).values().stream()
                .map(claims -> telling(
                        claims,
                        Witnesses.count(
                                ofStory.getOrDefault(claims.getFirst().origin().story(), claims))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Telling::score)
                        .reversed()
                        .thenComparing(telling -> telling.claim.id()))
                .toList();
        List<Telling> picked = new ArrayList<>();
        for (Telling telling : best) {
            if (picked.stream().noneMatch(other -> Sameness.repeats(other.claim, telling.claim))) {
                picked.add(telling);
            }
        }
        return picked.stream()
                .map(telling -> {
                    List<Claim> ofItsDay = all.getOrDefault(StoryDay.of(telling.claim), List.of());
                    return telling.hit(StoryDay.topics(telling.claim, ofItsDay), StoryDay.leads(ofItsDay));
                })
                .toList();
    }

    private record Telling(Claim claim, String headline, double score, int voices, List<Telling> further) {

        /** @param more what it is about beside the claim's own keys */
        QuickHit hit(Set<Key> more, List<String> leads) {
            Evidence evidence = claim.evidence(Evidence.Stance.SUPPORTS, score / 10);
            Set<Key> keys = Stream.concat(claim.keys().stream(), more.stream()).collect(Collectors.toSet());
            return new QuickHit(
                    claim.findId("hit"),
                    claim.origin().story(),
                    headline,
                    evidence,
                    keys,
                    score,
                    voices,
                    leads,
                    further.stream().map(one -> one.hit(keys, List.of())).toList());
        }
    }

    /**
     * @param claims of one story and day
     * @param heard how many voices tell the story
     */
    private static Optional<Telling> telling(List<Claim> claims, int heard) {
        List<Claim> ranked = claims.stream()
                .filter(claim -> !isOver(claim))
                .filter(claim -> heard >= MANY
                        ? claim.verdict().kind() != SentenceKind.TALK
                                && claim.verdict().alone() >= LEANS
                        : isSound(claim)
                                && LINES.of(claim.verdict().telling(), LineJudge.UNKNOWN) >= PRINTED
                                && score(claim.verdict().worth(), heard) >= LEAST)
                .map(claim -> new Valued(claim, value(claim, claims)))
                .sorted(Valued.BEST.reversed())
                .map(Valued::claim)
                .toList();
        return ranked.stream()
                .findFirst()
                .map(best -> new Telling(
                        best, headline(best, claims), score(claims), heard, further(ranked, claims, heard)));
    }

    /** What other articles tell beside the best, as facts that one alone might tell. */
    private static List<Telling> further(List<Claim> ranked, List<Claim> story, int heard) {
        List<Claim> told = new ArrayList<>(ranked.subList(0, 1));
        for (Claim claim : ranked) {
            if (told.size() <= FURTHER
                    && claim.verdict().kind() == SentenceKind.FACT
                    && isSound(claim)
                    && score(claim.verdict().worth(), heard) >= LEAST
                    && told.stream().noneMatch(other -> News.tellsTheSame(other, claim))) {
                told.add(claim);
            }
        }
        return told.stream()
                .skip(1)
                .map(claim -> new Telling(
                        claim, headline(claim, story), score(claim.verdict().worth(), heard), heard, List.of()))
                .toList();
    }

    /** A claim with what speaks for it as its story's telling, which is dear to find. */
    private record Valued(Claim claim, double value) {

        private static final Comparator<Valued> BEST = Comparator.comparingDouble(Valued::value)
                .thenComparing(one -> one.claim.id(), Comparator.reverseOrder());
    }

    private static boolean isSound(Claim claim) {
        SentenceKind kind = claim.verdict().kind();
        return (kind == SentenceKind.FACT || kind == SentenceKind.PLAN)
                && claim.verdict().alone() >= ALONE;
    }

    /** Whether all days that it names are long past, or of what was to come, past when it is read. */
    private static boolean isOver(Claim claim) {
        LocalDate today = LocalDate.ofInstant(claim.origin().published(), ZoneOffset.UTC);
        LocalDate first = claim.verdict().kind() == SentenceKind.PLAN ? today.plusDays(1) : today.minusDays(STALE);
        return DateMention.ofWhatHappens(claim.quote(), today).stream()
                .map(DateMention::date)
                .max(Comparator.naturalOrder())
                .map(last -> last.isBefore(first))
                .orElse(false);
    }

    private static double value(Claim claim, List<Claim> story) {
        double central = story.stream()
                .filter(other -> !other.origin().article().equals(claim.origin().article()))
                .mapToDouble(other -> Sameness.nearness(claim, other))
                .average()
                .orElse(LineJudge.UNKNOWN);
        return LINES.of(claim.verdict().telling(), central)
                + carried(claim, story)
                - (claim.verdict().kind() == SentenceKind.PLAN ? AHEAD : 0);
    }

    private static double carried(Claim claim, List<Claim> story) {
        long houses = Witnesses.houses(story.stream()
                .filter(other -> other.origin().voice() == claim.origin().voice()));
        return CARRIED * Math.min(MOST_CARRIED, Math.log((double) houses) / Math.log(2));
    }

    /** Its own, unless an editor would not print that: then the best of those of others that say the same. */
    private static String headline(Claim best, List<Claim> claims) {
        if (LINES.of(best.verdict().heading(), LineJudge.UNKNOWN) >= PRINTED) {
            return best.origin().headline();
        }
        Stream<Claim> others = claims.stream().filter(other -> News.tellsTheSame(best, other));
        return Stream.concat(Stream.of(best), others)
                .filter(claim -> !claim.origin().headline().isBlank())
                .max(Comparator.comparingDouble(claim -> claim.verdict().heading()))
                .orElse(best)
                .origin()
                .headline();
    }

    /** Its story's best sentence says what it is worth, whichever tells it; so do those who tell it that day, not all who ever told the story. */
    private static double score(List<Claim> claims) {
        double worth = claims.stream()
                .mapToDouble(claim -> claim.verdict().worth())
                .max()
                .orElse(0);
        return score(worth, Witnesses.count(claims));
    }

    /** From 0 to 10. */
    private static double score(double worth, int voices) {
        double crowd = Math.pow(voices, CROWD);
        return 10 * worth * crowd / (1 + crowd);
    }
}
