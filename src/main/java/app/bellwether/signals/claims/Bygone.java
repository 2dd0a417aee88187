package app.bellwether.signals.claims;

import app.bellwether.language.CalendarWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a sentence dates back: years ("In 1973 dockers went on strike"), or a deed in it by months. */
final class Bygone {

    /** Of the year before, reports and statistics are still new. */
    private static final int NEW_FOR_YEARS = 2;

    private static final Pattern YEAR = Pattern.compile(
            "^(?:Back in|In) (?:the \\p{Ll}+ of )?((?:19|20)\\d\\d)\\b" + "|\\bin ((?:19|20)\\d\\d)[.!”\"]*$");

    private static final String MONTHS = "(" + CalendarWords.MONTH + ")";

    /** What a month is named for after a deed, in the same clause: "was deported to his home country in March". */
    private static final Pattern MONTH =
            Pattern.compile("^[^,;:—–]{0,60}?\\b(?:in|last|back in|since) " + MONTHS + "\\b(?! (?:19|20)\\d\\d)");

    /** Or what it begins with: "In April, the judge blocked …". */
    private static final Pattern FIRST_MONTH = Pattern.compile("^(?:Back in|In|Last) " + MONTHS + ", ");

    /** So many days after its month a deed is no news of the claim. */
    private static final int NEWS_DAYS = 45;

    private Bygone() {}

    /** Whether the other does what the centre does in a month long before the centre was told; figures come late. */
    static boolean isOfOtherMonth(Claim centre, Claim other) {
        Action action = centre.wording().action();
        Integer place = action == null || action.direction()
                ? null
                : other.wording().predicate().places().get(action);
        if (place == null
                || Hopes.isAhead(
                        other.quote(), other.wording().words().get(place).start())) {
            return false;
        }
        int after = other.wording().words().get(place).end();
        Matcher first = FIRST_MONTH.matcher(other.quote());
        Matcher month = other.aside() == null && first.find()
                ? first
                : MONTH.matcher(
                        other.quote().substring(Math.min(after, other.quote().length())));
        if (month != first && !month.find()) {
            return false;
        }
        YearMonth named = last(
                Month.valueOf(month.group(1).toUpperCase(Locale.ROOT)),
                other.origin().published());
        LocalDate told = LocalDate.ofInstant(centre.origin().published(), ZoneOffset.UTC);
        return named.atEndOfMonth().plusDays(NEWS_DAYS).isBefore(told);
    }

    private static YearMonth last(Month month, Instant published) {
        YearMonth now = YearMonth.from(published.atOffset(ZoneOffset.UTC));
        YearMonth named = YearMonth.of(now.getYear(), month);
        return named.isAfter(now) ? named.minusYears(1) : named;
    }

    static boolean isTold(String sentence, Instant published) {
        Matcher year = YEAR.matcher(sentence);
        boolean bygone = false;
        while (year.find()) {
            String written = year.group(1) == null ? year.group(2) : year.group(1);
            bygone |= Integer.parseInt(written)
                    <= published.atOffset(ZoneOffset.UTC).getYear() - NEW_FOR_YEARS;
        }
        return bygone;
    }
}
