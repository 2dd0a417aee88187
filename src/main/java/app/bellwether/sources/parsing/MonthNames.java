package app.bellwether.sources.parsing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the months are called, whole or cut short, in the languages of the feeds that write them so. */
final class MonthNames {

    private static final int SHORTEST = 3;

    /** In this order, since what is short in one language is another month in the next. */
    private static final List<List<Called>> LANGUAGES = Stream.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "ru", "uk", "fi", "cs", "tr",
                    "ro", "hu")
            .map(language -> called(Locale.of(language)))
            .toList();

    private record Called(String name, Month month) {}

    private MonthNames() {}

    /** The month of that name; empty when it is none, or could be two of one language. */
    static Optional<Month> month(String word) {
        var name = bare(word);
        return LANGUAGES.stream()
                .flatMap(called -> month(name, called).stream())
                .findFirst();
    }

    private static Optional<Month> month(String name, List<Called> called) {
        var whole = called.stream().filter(one -> one.name.equals(name)).findFirst();
        if (whole.isPresent() || name.length() < SHORTEST) {
            return whole.map(Called::month);
        }
        var begun = called.stream()
                .filter(one -> one.name.startsWith(name))
                .map(Called::month)
                .collect(Collectors.toSet());
        return begun.size() == 1 ? begun.stream().findFirst() : Optional.empty();
    }

    private static List<Called> called(Locale locale) {
        return Arrays.stream(Month.values())
                .flatMap(month -> Stream.of(
                                TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> new Called(bare(month.getDisplayName(style, locale)), month)))
                .filter(one -> one.name.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
