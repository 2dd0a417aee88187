package app.bellwether.signals.claims;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a sentence dates years back: "In 1973 dockers went on strike", "A year ago …". */
final class Bygone {

    /** Of the year before, reports and statistics are still new. */
    private static final int NEW_FOR_YEARS = 2;

    private static final Pattern YEAR = Pattern.compile(
            "^(?:Back in|In) (?:the \\p{Ll}+ of )?((?:19|20)\\d\\d)\\b" + "|\\bin ((?:19|20)\\d\\d)[.!”\"]*$");

    private static final Pattern AGO =
            Pattern.compile("^(?:A|One|Two|Three|Four|Five|Ten|Several|Many|\\d+) (?:years?|decades?) ago\\b");

    private Bygone() {}

    static boolean isTold(String sentence, Instant published) {
        Matcher year = YEAR.matcher(sentence);
        boolean bygone = false;
        while (year.find()) {
            String written = year.group(1) == null ? year.group(2) : year.group(1);
            bygone |= Integer.parseInt(written)
                    <= published.atOffset(ZoneOffset.UTC).getYear() - NEW_FOR_YEARS;
        }
        return bygone || AGO.matcher(sentence).find();
    }
}
