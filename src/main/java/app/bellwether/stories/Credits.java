package app.bellwether.stories;

import app.bellwether.sources.Article;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which news agency or press release service an article's text comes from: what its dateline says, else who published it, its
 * byline, its copyright or the credit after its last sentence. An agency that is only quoted, that lent a picture or that
 * "contributed to this report" is none.
 */
final class Credits {

    private static final Map<String, String> BY_NAME = new TreeMap<>();
    private static final Map<String, String> BY_HOST = new HashMap<>();

    static {
        for (String line : VocabularyLines.of("/stories/agencies.txt")) {
            List<String> agency = VocabularyLines.columns(line);
            VocabularyLines.list(agency.get(1)).forEach(name -> BY_NAME.put(name, agency.getFirst()));
            VocabularyLines.list(agency.get(2)).forEach(host -> BY_HOST.put(host, agency.getFirst()));
        }
    }

    /** "ISTANBUL (AP) —", "Moscow, Aug 22 (PTI) Russian", "MOSCOW, August 22. /TASS/.", "NEW YORK--(BUSINESS WIRE)--". */
    private static final Pattern DATELINE = Pattern.compile("(?m)^(?:\\p{Lu}[^\\n(/“\"]{1,70}?)?(?:[(/]" + agency("one")
            + "(?:/\\p{Lu}+)?[)/](?: ?\\.?(?:[-–—_:])|\\. )|(?<=\\d )\\(" + agency("other") + "\\) )");

    private static final Pattern AUTHOR = Pattern.compile("(?:^|[,|/(—–-])\\s*" + agency("one") + "\\)?\\s*$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?m)^[ \\t]*(?:By|BY|Von|Par|Por) (?:[^\\n]{2,80}?[,|/—–-] ?)?" + agency("one") + "[ \\t]*$");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\([cC]\\)|Copyright)(?: (?:©|\\([cC]\\)|Copyright))?(?: ?\\d{4},?)? ?" + agency("one"));
    private static final Pattern PRODUCED =
            Pattern.compile("(?:article|report|story) was (?:produced|provided|written) by " + agency("one"));
    private static final Pattern CREDIT = Pattern.compile(
            "[.!?…”\"’)\\n]\\s{0,80}+[-–—(\\[]*\\s?(?:Source: |SOURCE: )?" + agency("one") + "[)\\]]?\\.?\\s*$");

    private static final Pattern HOST =
            Pattern.compile("^(?:https?://)?(?:[\\w-]+\\.){0,20}?(?<host>[\\w-]+(?:\\.co)?\\.\\w+)(?:/.*)?$");

    private static final int BEGINNING = 500;
    private static final int END = 500;
    private static final int LAST_WORDS = 80;
    private static final int LONGEST_NAME = 100;

    private Credits() {}

    /** The name of the agency or service; empty when the article names none. */
    static String originOf(Article article) {
        String text = article.text();
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        String end = text.substring(Math.max(0, text.length() - END));
        String last = text.substring(Math.max(0, text.length() - LAST_WORDS));
        String author = article.author() == null ? "" : article.author();
        return Stream.<Supplier<String>>of(
                        () -> named(DATELINE, beginning),
                        () -> publisher(article.publisher()),
                        () -> hosted(article.url()),
                        () -> named(AUTHOR, author.substring(Math.max(0, author.length() - LONGEST_NAME))),
                        () -> named(BYLINE, beginning),
                        () -> named(COPYRIGHT, end),
                        () -> named(PRODUCED, end),
                        () -> named(CREDIT, last))
                .map(Supplier::get)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String named(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.find()) {
            return "";
        }
        String name = matcher.group("one");
        return BY_NAME.getOrDefault(name == null ? matcher.group("other") : name, "");
    }

    /** A publisher that is the agency, whatever desk of it: "Reuters", "AP Politics", "upi.com". */
    private static String publisher(String publisher) {
        String name = publisher.startsWith("The ") ? publisher.substring("The ".length()) : publisher;
        return BY_NAME.keySet().stream()
                .filter(known -> name.equals(known) || name.startsWith(known + " "))
                .findFirst()
                .map(BY_NAME::get)
                .orElseGet(() -> hosted(publisher));
    }

    private static String hosted(String address) {
        Matcher host = HOST.matcher(address.length() > END ? address.substring(0, END) : address);
        return host.matches() ? BY_HOST.getOrDefault(host.group("host").toLowerCase(Locale.ROOT), "") : "";
    }

    /** The longest names first, so that "Kyodo" does not end a match before "Kyodo News". */
    private static String agency(String group) {
        return BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:[Tt]he )?(?<" + group + ">", ")(?![\\p{L}\\p{N}])"));
    }
}
