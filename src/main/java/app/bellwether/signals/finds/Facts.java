package app.bellwether.signals.finds;

import app.bellwether.language.CommonWords;
import app.bellwether.language.Dateline;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Word;
import app.bellwether.taxonomy.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which first sentences give a fact of their day: what somebody named decided, what was measured, and what several publishers
 * begin with.
 */
final class Facts {

    /** How near its begin a sentence must name who acts. */
    private static final int ACTOR_WITHIN = 4;

    /** "The number of passengers on the ferries to Lindhaven rose". */
    private static final int MEASURED_WITHIN = 10;

    private static final Pattern BEGINS_WITH_A_NUMBER = Pattern.compile(
            "(?:(?:At least|More than|Nearly|About|Some|Almost|Around|Over|Fewer than|Less than|Up to) )?[$€£]?\\d");

    /** They need no name where what they decide has one: "A federal court dismissed the complaint against Brisant". */
    private static final Pattern OF_A_STATE = Pattern.compile(
            "^(?:(?:An?|The) )?(?:(?!(?:an?|the|his|her|their)\\b)[\\p{L}-]+ ){0,3}(?i:judges?|courts?|jury"
                    + "|jurors|tribunal|prosecutors?|regulators?|lawmakers?|senators?|ministers?)\\b");

    /** "A MAN has been fined": a tabloid's beginning, which names nobody. */
    private static final Pattern SHOUTED = Pattern.compile("An? (\\p{Lu}{3,})\\b");

    /** "ORLA VENN: It's not just the ferries": a transcript, in which somebody has a say; "BRANNES: The court" has a dateline. */
    private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}{2,}(?:[ .'’-]+\\p{Lu}+)*+:"
            + " (?:[“\"‘]|(?:It|That|There|This|What|He|She)['’]s\\b|(?:I|We|You|Well|So|And|Look)\\b)");

    /** "Orla Venn is having a moment.": in fewer words no report says who, what and when. */
    private static final int FEWEST_WORDS = 8;

    /** "As the herring grew few, ": who is named in it does not act in what follows. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "^(?:As|While|When|After|Before|Since|Although|Though|Amid|Despite|Because|Following)\\b[^,]*, ");

    /** "… its support 17 March 2026Premier Brandt at a table": what stands under a picture ran into a headline. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?:19|20)\\d\\d\\p{Lu}\\p{Ll}");

    /** How sources call the section in which nobody reports. */
    private static final Pattern OPINION = Pattern.compile("(?i)\\b(?:opinion|editorial|commentary|op-ed)s?\\b");

    private final Attested attested;
    private final Map<String, Boolean> begun = new HashMap<>();
    private final Map<String, Boolean> hearts = new HashMap<>();
    private final Map<String, Integer> newsDays = new HashMap<>();

    private Facts(Attested attested) {
        this.attested = attested;
    }

    static Facts in(Collection<Claim> leads) {
        return new Facts(Attested.in(leads));
    }

    /** Whether it came about so long before it was told that its story told it then, or was to come and is past when it is read. */
    boolean isOfAnEarlierDay(Claim claim) {
        return Stale.isOfAnEarlierDay(claim, attested.newsDaysOfItsStory(claim));
    }

    private int newsDays(Claim claim) {
        return newsDays.computeIfAbsent(claim.id(), _ -> attested.newsDays(claim));
    }

    boolean tells(Claim claim) {
        return isSound(claim) && (isADeed(claim) || isAttested(claim));
    }

    /** What it is about, and what its article and another publisher's report on beside. */
    Set<Key> about(Claim claim) {
        return Stream.concat(claim.keys().stream(), attested.about(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isAttested(Claim claim) {
        return claim.place() == 0
                && begun.computeIfAbsent(
                        claim.id(),
                        _ -> namesSomebody(claim)
                                && !Stale.isOver(claim, newsDays(claim))
                                && !Verdicts.paints(claim.quote())
                                && attested.holds(claim));
    }

    /** Whether it is told as a fact, or its story begins with it for several, though only by the way or as talk. */
    boolean isToldOrBegunWith(Claim claim) {
        return tells(claim) || isTheHeart(claim);
    }

    /** Whether its story begins with it for several; of what is sound, all that is attested is. */
    boolean isTheHeart(Claim claim) {
        return claim.place() == 0
                && hearts.computeIfAbsent(
                        claim.id(),
                        _ -> isSound(claim)
                                && namesSomebody(claim)
                                && !Stale.isKnown(claim, newsDays(claim))
                                && !Verdicts.paints(claim.quote())
                                && attested.holds(claim));
    }

    /** Whether it can be read as a report of its day, though it is neither a deed nor what others begin with. */
    boolean isWorthAReport(Claim claim) {
        return claim.place() == 0
                && isSound(claim)
                && namesSomebody(claim)
                && words(claim) >= FEWEST_WORDS
                && !Stale.isKnown(claim, Attested.NEWS_DAYS_OF_MANY)
                && !Verdicts.paints(claim.quote());
    }

    /** Where it was written is none of its words: "BRANNES (AP) — ". */
    private static long words(Claim claim) {
        int begin = Dateline.behind(claim.quote());
        return claim.wording().words().stream()
                .filter(word -> word.start() >= begin)
                .count();
    }

    boolean isADeed(Claim claim) {
        return namesWhoActs(claim)
                && (Worth.measured(claim) || Worth.decided(claim))
                && !Stale.isTold(claim, newsDays(claim));
    }

    private static boolean isSound(Claim claim) {
        return !LABELLED.matcher(claim.quote()).lookingAt()
                && !OPINION.matcher(claim.origin().publisher()).find()
                && !isShouted(claim.quote())
                && !RUN_TOGETHER.matcher(claim.quote()).find()
                && !Worth.standing(claim)
                && !Worth.dangles(claim)
                && !Worth.leans(claim);
    }

    private static boolean isShouted(String quote) {
        Matcher shouted = SHOUTED.matcher(quote);
        return shouted.lookingAt()
                && CommonWords.bands().containsKey(shouted.group(1).toLowerCase(Locale.ROOT));
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
                || countsAtTheBegin(claim)
                || (OF_A_STATE.matcher(claim.quote().substring(begin)).lookingAt() && namesSomebody(claim));
    }

    private static boolean namesSomebody(Claim claim) {
        return claim.wording().words().stream().anyMatch(Word::name);
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
}
