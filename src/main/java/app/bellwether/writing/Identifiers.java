package app.bellwether.writing;

import app.bellwether.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks addresses, paths, versions and the like: they must be in the words a text rests on, sign for sign. */
final class Identifiers {

    private static final Pattern IDENTIFIER =
            Pattern.compile("https?://\\S+|[\\w.+-]{1,64}+@[\\w-]{1,63}+\\.\\w+|[~/]?[\\w.-]{0,60}+/[\\w./-]+"
                    + "|\\w{1,40}(?:\\d|[._-]\\d{1,12}+)(?:[._-]\\w+)++|\\p{L}{1,40}+\\d[\\w-]*");
    private static final Pattern PLAIN =
            Pattern.compile("^(?:\\p{L}+/\\p{L}+|\\d+(?:[.,:/]\\d+)?(?:-\\p{Ll}+)*+|\\d+-\\d+)");

    private Identifiers() {}

    static List<Grounding.Problem> problems(String text, String evidence) {
        List<Grounding.Problem> problems = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(text);
        while (matcher.find()) {
            String found = Words.withoutSigns(matcher.group(), ".,;:");
            boolean words = PLAIN.matcher(found).matches();
            if (!words && !evidence.contains(found) && !isDateOf(found, evidence)) {
                problems.add(new Grounding.Problem(
                        found, matcher.start(), matcher.start() + found.length(), Grounding.Fault.IDENTIFIER.why()));
            }
        }
        return problems;
    }

    /** "2026-03-03" is "3 March 2026". */
    private static boolean isDateOf(String found, String evidence) {
        Matcher date = Months.DATE.matcher(found);
        return date.matches()
                && Months.names(date.group(2)).stream().anyMatch(evidence::contains)
                && Stream.of(date.group(3), String.valueOf(Integer.parseInt(date.group(3))))
                        .anyMatch(day -> Words.stand(day, evidence));
    }
}
