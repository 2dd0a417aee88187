package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a sentence gives the number that a question asks for: of what is counted, and money for what is paid. */
final class AmountAnswers {

    private static final String AMOUNT = "\\d[\\d.,]*";
    private static final Pattern NUMBER = Pattern.compile("(?iu)" + AMOUNT
            + "|\\b(one(?! of\\b|"
            + " another\\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
            + "|thousands?|half|twice|zwei|drei|vier|fünf|zehn)\\b");

    /** Days and years count nothing. */
    private static final Pattern DATE = Pattern.compile("(?iu)\\b(?:(?:" + Fitting.MONTH
            + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,?"
            + " (?:19|20)\\d\\d\\b)?|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:" + Fitting.MONTH
            + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b(?:,? (?:19|20)\\d\\d\\b)?|(?<!\\p{Sc}"
            + " ?)(?:19|20)\\d\\d(?![\\d.,%]\\d| (?:per cent|percent|million|people)))");

    private static final Pattern COUNTED = Pattern.compile("(?iu)^.*\\bhow many (\\p{L}+).*");
    private static final String CAME_TO = "(?:to|at|reach(?:es|ed)?|total(?:s|ed|led)?|number(?:s|ed)?|hit)";
    private static final Pattern OF_COST = Pattern.compile("(?iu)\\b(costs?|prices?|worth)\\b");

    private static final Pattern OF_MONEY = Pattern.compile(
            "(?iu)\\b(pay|pays|paid|costs?|earns?|spend|spends|spent|prices?|charges?|charged|fined?|owes?|worth|kostet|verdient"
                + "|zahlt|coûte|gagne|cuesta|gana|costa|guadagna|custa|ganha)\\b");
    private static final String CURRENCY =
            "dollars?|euros?|pounds?|rupees?|yuan|yen|won|shillings?|francs?|crowns?|kronor|pesos?"
                    + "|reais|roubles?|rubles?";
    private static final Pattern MONEY = Pattern.compile("(?iu)\\p{Sc}|\\b(" + CURRENCY + ")\\b");

    /** A sum with the words that come with it. */
    private static final String SUM =
            "(?:\\p{Sc} ?" + AMOUNT + "(?: ?(?:thousand|million|billion|trillion|[mbk]n?)\\b)?|" + AMOUNT
                    + " (?:(?:thousand|million|billion|trillion) )?(?:" + CURRENCY + ")\\b)";

    /** Between a sum and what it buys: "$2 billion railway upgrade". */
    private static final String BETWEEN = "[\\s-](?:(?:for|on|in|the|a|an|[\\p{L}-]+)\\s){0,2}";

    private final Linguist linguist;

    AmountAnswers(Linguist linguist) {
        this.linguist = linguist;
    }

    static boolean isPrice(String word) {
        return OF_COST.matcher(word).matches();
    }

    /** 0 when it does not, 1 when it does; between them when its number may be of something else. */
    double says(Asked asked, String sentence) {
        String undated = DATE.matcher(sentence).replaceAll(" ");
        if (OF_MONEY.matcher(asked.text()).find() && !MONEY.matcher(undated).find()) {
            return 0;
        }
        Set<String> known = new HashSet<>();
        NUMBER.matcher(asked.text()).results().forEach(number -> known.add(number.group()));
        if (NUMBER.matcher(undated).results().noneMatch(number -> !known.contains(number.group()))) {
            return 0;
        }
        if (OF_COST.matcher(asked.text()).find() && !OF_COST.matcher(undated).find()) {
            return priced(asked, undated) ? 1 : 0;
        }
        Matcher counted = COUNTED.matcher(asked.text());
        return !counted.matches() || numbered(counted.group(1), undated) ? 1 : Fitting.HALF;
    }

    /** A sum stands directly before a word of the question: that is what it costs. */
    private boolean priced(Asked asked, String sentence) {
        String things = asked.keywords(linguist).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)" + SUM + BETWEEN + "(?:" + things + ")")
                .matcher(sentence)
                .find();
    }

    /** A number stands before what is counted, or is what it came to: "500,000 hungry people", "the accounts grew to 40 million". */
    private boolean numbered(String counted, String sentence) {
        String begins =
                linguist.stems(counted, "en").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String number = "(?:" + NUMBER.pattern().substring("(?iu)".length()) + ")";
        Pattern said = Pattern.compile(
                "(?iu)" + number + "(?:[\\s-]{1,3}(?:a |an |of |the )?\\p{L}[\\p{L}-]{0,24}){0,3}?[\\s-]{1,3}(?:"
                        + begins + ")|(?:" + begins + ")[^.;]{0,60} " + CAME_TO + " (?:[\\p{L}]+ ){0,2}?" + number);
        return begins.isEmpty() || said.matcher(sentence).find();
    }
}
