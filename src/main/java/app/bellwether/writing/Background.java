package app.bellwether.writing;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a sentence that reports something as new from one that recalls what was, or announces what is to come. */
final class Background {

    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|"));

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:last (?:year|summer|autumn|fall|winter|spring)|(?<!\\b(?:than|since|from|with|until) )last"
                    + " (?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier this"
                    + " year|previously|formerly|historically|traditionally|years ago|decades? ago|months ago|weeks"
                    + " ago|for (?:years|decades|months)|over the years|back in|at the time|(?:said|announced|told"
                    + " \\w+|wrote|ruled|decided) last (?:week|month|year))\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Flashback: The mine closed in May." */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:Context|Background|Backdrop|The backdrop|The backstory|Flashback|Rewind|Recap|Reminder|Catch up(?:"
                    + " quick| fast)?): ");

    /** What figures are compared with from some words before it; with a day of the week they are right before it. */
    private static final Pattern LAST_PERIOD = Pattern.compile("(?i)last \\p{L}+(?<!day)");

    /** What had been done was done before. */
    private static final Pattern HAD =
            Pattern.compile("\\bhad (?:not |already |previously |long |first |earlier |once )?"
                    + "(?:been|cost|set|put|cut|sold|said|told|made|\\p{L}+(?:ed|en|wn|ne|ght))\\b");

    /** What stands before the main clause: "After more than a year of worry, ". */
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("^(?:After|Although|As|Before|Despite|Following|Since|Though|When|While)\\s[^,]*,\\s");

    /** What has been said for long. */
    private static final Pattern LONG = Pattern.compile(
            "\\b(?:has|have|had) (?:for (?:weeks|months|years|decades)|long) (?:been )?\\p{L}+(?:ed|ing)\\b");

    /** What has been done again and again is not what happened. */
    private static final Pattern OFTEN = Pattern.compile(
            "\\b(?:(?:several|many|multiple|countless|numerous) times|repeatedly|time and again|on several"
                    + " occasions)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What people tell, fear or hope is their view of it: "Gazans tell the paper that". */
    private static final Pattern PEOPLE_TELL =
            Pattern.compile("\\b\\p{L}{3,}s (?:tell|recall|describe|fear|hope|worry|wonder|complain)\\b");

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|(?:is|are) (?:set|due|expected|scheduled|poised|likely|about|planning|preparing|going) to"
                    + "|plans? to|planned to|(?:is|are) to (?:be|\\p{Ll}+))\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(?:in|since|of|from) ((?:19|20)\\d\\d)\\b");

    private static final Pattern IN_A_MONTH = Pattern.compile("\\b[Ii]n (?:early |late |mid-)?(" + MONTHS + ")\\b");

    /** "From 590,000 in April" gives the measure, and is no less new for it. */
    private static final Pattern COMPARED = Pattern.compile(
            "\\b(?:from|since|than|compared|against|up|down|with)\\b(?:[^,;]|(?<=\\d),(?=\\d)){0,40}$",
            Pattern.CASE_INSENSITIVE);

    /** "The fastest jump since 2008" is of today. */
    private static final Pattern RANKED = Pattern.compile(
            "\\b(?:first|most|least|(?!(?:west|east|rest|interest|request|arrest|protest)\\b)\\p{Ll}{2,}est)\\b");

    /** Reports of a month come in the month after it. */
    private static final int MONTHS_BACK = 1;

    private Background() {}

    /** Whether what it says was new on the day on which it was published. */
    static boolean isNew(String sentence, LocalDate published) {
        String main = Opinions.mainClause(sentence);
        return !recalls(sentence, published)
                && !AHEAD.matcher(main).find()
                && !OFTEN.matcher(main).find()
                && !PEOPLE_TELL.matcher(sentence).find();
    }

    /** Whether all that it says recalls what was: a report that names the earlier deed by the way is still one. */
    static boolean onlyRecalls(String sentence, LocalDate published) {
        return recalls(sentence, Opinions.mainClause(sentence), published);
    }

    /** Whether it recalls what was, if only by the way. */
    static boolean recalls(String sentence, LocalDate published) {
        return recalls(sentence, sentence, published);
    }

    private static boolean recalls(String sentence, String dated, LocalDate published) {
        return LABELLED.matcher(sentence).lookingAt()
                || isBefore(dated)
                || tellsOfBefore(sentence)
                || isOfAnotherYear(dated, published)
                || isOfAnotherMonth(dated, published);
    }

    /** "Compared to 4.8 billion in the same period last year" gives the measure, too. */
    private static boolean isBefore(String sentence) {
        return BEFORE.matcher(sentence)
                .results()
                .anyMatch(then -> !LAST_PERIOD.matcher(then.group()).matches() || !compares(sentence, then.start()));
    }

    /** Whether what it says had been done or had been so. */
    static boolean tellsOfBefore(String sentence) {
        Matcher circumstance = CIRCUMSTANCE.matcher(sentence);
        String main = Opinions.mainClause(circumstance.lookingAt() ? sentence.substring(circumstance.end()) : sentence);
        return HAD.matcher(main).find() || LONG.matcher(main).find();
    }

    private static boolean isOfAnotherYear(String sentence, LocalDate published) {
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) < published.getYear() && !compares(sentence, year.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnotherMonth(String sentence, LocalDate published) {
        Matcher named = IN_A_MONTH.matcher(sentence);
        while (named.find()) {
            Month month = Month.valueOf(named.group(1).toUpperCase(Locale.ROOT));
            int back = Math.floorMod(published.getMonthValue() - month.getValue(), 12);
            if (back > MONTHS_BACK && back < 11 && !compares(sentence, named.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean compares(String sentence, int place) {
        String before = sentence.substring(Math.max(0, place - 60), place);
        return COMPARED.matcher(before).find()
                || (sentence.startsWith("since ", place)
                        && RANKED.matcher(before).find());
    }
}
