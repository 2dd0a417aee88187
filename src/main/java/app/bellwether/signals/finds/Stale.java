package app.bellwether.signals.finds;

import app.bellwether.language.DateMention;
import app.bellwether.language.May;
import app.bellwether.language.Quantity;
import app.bellwether.signals.claims.Claim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what is no fact of its day: what has long been known, is only awaited or possible, or is somebody's verdict. */
final class Stale {

    /** Of the year before, statistics are still new. */
    private static final int NEW_FOR_YEARS = 2;

    private static final Pattern YEAR = Pattern.compile("\\b(?:in|during|after|by|until) ((?:19|20)\\d\\d)\\b");

    /** "Lower than in 2019", "the first since the flood in 2014": what a value is compared with is no date of it. */
    private static final Pattern COMPARING = Pattern.compile(
            "(?i)\\b(?:than|since|compared|from|first|level|levels|record|lowest|highest|most|worst|best)\\b");

    private static final Pattern LONG_SPENT = Pattern.compile(
            "\\bspent (?:the (?:last|past) )?(?:\\p{Ll}+ )?(?:weeks|months|years|decades) \\p{Ll}+ing\\b");

    private static final Pattern AWAITED =
            Pattern.compile("(?i)\\b(?:await(?:s|ed|ing)?|brac(?:es|ed|ing) for|(?:narrow|zero|hom)(?:s|e|es|ed|ing)"
                    + " in on|must-watch|gear(?:s|ed|ing)? up|look(?:s|ing)? ahead|clocks? (?:is"
                    + " )?tick(?:s|ing)?|count(?:s|ed|ing)? down|all eyes|eyes (?:are )?on|on the (?:verge|brink|cusp)"
                    + " of)\\b");

    private static final Pattern POSSIBLE =
            Pattern.compile("(?i)\\b(?:possibilit(?:y|ies)|prospects?|talk|speculation|rumou?rs?|likelihood|threat)"
                    + " (?:of|that|about)\\b|\\b(?:" + May.VERB + "|might|could) (?:\\p{Ll}+ly"
                    + " )?(?:be|have|see|face|lead|mean|\\p{Ll}{3,})\\b");

    /** What was to be is not what came about: "were to be moved", "were aiming Friday to pass", "took a first step toward passing". */
    private static final Pattern ONCE_PLANNED = Pattern.compile(
            "\\b(?:took|takes|taken) (?:an?|the|another) (?:\\p{Ll}+ )?step towards? \\p{Ll}+ing\\b|\\b(?:was|were)"
                + " (?:to (?:be"
                + " \\p{Ll}+ed|\\p{Ll}{4,})\\b|(?:about|aiming|hoping|planning|poised|preparing|racing|scheduled|set)"
                + " (?:(?:on )?\\p{Lu}\\p{Ll}+day )?to\\b)");

    /** What is looked into may not be so, what is only "yet another" is no news, and a report called recent is not of the day. */
    private static final Pattern UNCERTAIN = Pattern.compile(
            "(?i)\\ban? recent (?:\\S+ )?(?:report|study|survey|poll|analysis)\\b|\\binvestigat(?:e|es|ed|ing)"
                    + " (?:reports|claims|allegations|rumou?rs)\\b|\\byet another\\b|\\ballegedly\\b");

    /** What dates a sentence near the day on which it is told. */
    private static final Pattern TIMED = Pattern.compile(
            "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his"
                + " (?:week|weekend|month|year|morning|afternoon|evening|quarter)|[Ll]ast"
                + " (?:week|weekend|night|month|quarter)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.?"
                + " \\d{1,2}|\\d{1,2} (?:January|February"
                + "|March|April|May|June|July|August|September|October|November|December)|[Nn]ow|[Rr]ecently|[Ll]atest)\\b");

    private static final Pattern LAST_YEAR = Pattern.compile("(?i)\\blast year\\b");

    /** What is told with these is going on, has just come about or is decided for later. */
    private static final Set<String> GOING_ON = Set.of("has", "have", "is", "are", "will", "hasn't", "isn't", "aren't");

    private static final Set<String> PAST = Set.of(
            "was",
            "were",
            "had",
            "said",
            "fell",
            "rose",
            "grew",
            "cut",
            "hit",
            "won",
            "lost",
            "took",
            "gave",
            "made",
            "began",
            "struck",
            "shot",
            "sold",
            "bought",
            "met",
            "put",
            "set",
            "left",
            "held",
            "beat",
            "broke",
            "became",
            "came",
            "went",
            "led",
            "sent",
            "paid",
            "shut",
            "drove",
            "threw",
            "ran",
            "stood",
            "withdrew",
            "spent",
            "built",
            "brought",
            "died");

    /** Before a date, they make it a limit or a span, and not the day of a deed. */
    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\b(?:since|from|until|till|by|before|than|ended|of|after|to|and|next|due|effective)\\s+(?:\\p{Lu}\\p{Ll}+,?"
                + "\\s+)?$");

    /** Before a date, it makes it the day on which it was told. */
    private static final Pattern TELLING =
            Pattern.compile("\\b(?:said|says|told|announced|confirmed|reported|stated|added"
                    + "|ruled|decided|wrote|tweeted)(?: \\p{Ll}+)? (?:on )?$");

    private static final int BEFORE = 60;

    /** Two names of one day stand so near each other: "Friday, August 22", "Monday (Aug. 25)". */
    private static final int BESIDE = 2;

    private static final Pattern AHEAD = Pattern.compile("\\bwill\\b|['’]ll\\b");

    private static final int FIRST_WORDS = 16;
    private static final BigDecimal LARGE = new BigDecimal("1000");

    private Stale() {}

    /**
     * Whether it is no fact.
     *
     * @param newsDays how many days before it is told what it tells may have come about
     */
    static boolean isTold(Claim claim, int newsDays) {
        return POSSIBLE.matcher(mainClause(claim.quote())).find()
                || Verdicts.holds(claim.quote(), isMeasured(claim), isTimed(claim.quote()))
                || isOver(claim, newsDays);
    }

    /** Whether it has long been known, is awaited, or comes to nothing: it is none, though it were what somebody in office said. */
    static boolean isOver(Claim claim, int newsDays) {
        return isKnown(claim, newsDays)
                || Bustle.isAllOf(claim, mainClause(claim.quote()), isMeasured(claim))
                || claim.isDoneByTheWay();
    }

    /** Whether it has long been known, is awaited, or is only talk. */
    static boolean isKnown(Claim claim, int newsDays) {
        String quote = claim.quote();
        String clause = mainClause(quote);
        return isOfAnEarlierYear(clause, claim)
                || LONG_SPENT.matcher(clause).find()
                || AWAITED.matcher(clause).find()
                || ONCE_PLANNED.matcher(clause).find()
                || UNCERTAIN.matcher(quote).find()
                || Bustle.isTalk(claim, clause)
                || isOfAnEarlierDay(claim, newsDays)
                || (LAST_YEAR.matcher(clause).find() && claim.wording().direction() == null)
                || isUndated(claim);
    }

    /** Up to the first comma after a third of it: what follows is circumstance. */
    private static String mainClause(String quote) {
        int comma = quote.indexOf(", ", quote.length() / 3);
        return comma < 0 ? quote : quote.substring(0, comma);
    }

    private static boolean isOfAnEarlierYear(String clause, Claim claim) {
        Matcher year = YEAR.matcher(clause);
        int now = claim.origin().published().atOffset(ZoneOffset.UTC).getYear();
        return year.find()
                && Integer.parseInt(year.group(1)) <= now - NEW_FOR_YEARS
                && !COMPARING.matcher(clause.substring(0, year.start())).find();
    }

    /** Whether its deed is of a day more than so many before it is told, or was to come and is past when it is read. */
    static boolean isOfAnEarlierDay(Claim claim, int newsDays) {
        LocalDate today = LocalDate.ofInstant(claim.origin().published(), ZoneOffset.UTC);
        if (claim.wording().direction() != null && Worth.measured(claim)) {
            return false; // of last week, figures are new
        }
        int will = ahead(claim);
        List<DateMention> named = DateMention.in(claim.quote(), today);
        List<LocalDate> coming = days(claim.quote(), named, will, Integer.MAX_VALUE);
        List<LocalDate> past = days(claim.quote(), named, 0, will);
        // what is to come on the day itself is awaited on that morning, and past on the next
        return coming.stream().anyMatch(day -> !day.isAfter(today))
                || (!past.isEmpty() && past.stream().allMatch(day -> day.isBefore(today.minusDays(newsDays))));
    }

    /** The last day on which its main clause dates what was done, until the day on which it is told; empty when it names none. */
    static Optional<LocalDate> dayOf(Claim claim) {
        LocalDate today = LocalDate.ofInstant(claim.origin().published(), ZoneOffset.UTC);
        return days(claim.quote(), DateMention.in(claim.quote(), today), 0, ahead(claim)).stream()
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    /** Where its main clause turns to what is to come; after its end when it does not. */
    private static int ahead(Claim claim) {
        Matcher ahead = AHEAD.matcher(mainClause(claim.quote()));
        return ahead.find() ? ahead.start() : Integer.MAX_VALUE;
    }

    /** The days that its main clause names there; one that is named in two ways ("Friday, August 22") by the second. */
    private static List<LocalDate> days(String quote, List<DateMention> named, int from, int to) {
        int clause = mainClause(quote).length();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < named.size() && named.get(i).start() < clause; i++) {
            int at = named.get(i).start();
            int last = i;
            while (last + 1 < named.size()
                    && named.get(last + 1).start() - named.get(last).end() <= BESIDE) {
                last++;
            }
            String before = quote.substring(Math.max(0, at - BEFORE), at);
            boolean told = from > 0 && TELLING.matcher(before).find();
            if (from <= at && at < to && !told && !SPAN.matcher(before).find()) {
                days.add(named.get(last).date());
            }
            i = last;
        }
        return days;
    }

    /**
     * Whether nothing dates it: a later sentence that only tells of the past or gives a figure that does not move is background,
     * and a first one that tells neither a figure nor of the past nor of what goes on is somebody's verdict.
     */
    private static boolean isUndated(Claim claim) {
        if (isTimed(claim.quote())) {
            return false;
        }
        if (isMeasured(claim)) {
            return claim.place() > 0 && claim.wording().direction() == null;
        }
        boolean goesOn = has(claim, GOING_ON);
        boolean past = has(claim, PAST)
                || claim.wording().words().stream()
                        .limit(FIRST_WORDS)
                        .anyMatch(word -> !word.name() && word.written().endsWith("ed"));
        return !goesOn && (claim.place() > 0 || !past);
    }

    private static boolean isTimed(String quote) {
        return TIMED.matcher(quote).find();
    }

    /** Whether a sum, a share or a large count is told, or which way a measure goes: figures are told when they are new. */
    private static boolean isMeasured(Claim claim) {
        boolean moves = claim.wording().direction() != null;
        return claim.wording().quantities().stream()
                .filter(quantity -> !isNumberOfAName(quantity, claim))
                .anyMatch(quantity -> quantity.unit().equals("%")
                        || (moves && !quantity.unit().isEmpty())
                        || quantity.value().compareTo(LARGE) >= 0);
    }

    /** "Rule 54 weakens" counts no weakens. */
    private static boolean isNumberOfAName(Quantity quantity, Claim claim) {
        int place = claim.wording().predicate().place();
        return place >= 0
                && place < claim.wording().words().size()
                && quantity.start() < claim.wording().words().get(place).start()
                && quantity.end() >= claim.wording().words().get(place).end();
    }

    private static boolean has(Claim claim, Set<String> some) {
        return claim.wording().words().stream().limit(FIRST_WORDS).anyMatch(word -> some.contains(word.bare()));
    }
}
