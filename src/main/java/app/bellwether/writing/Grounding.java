package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that everything checkable in a text occurs in the words it rests on (R3): every number, name, identifier and URL,
 * and that it negates nothing which they do not. It cannot tell whether the text is true, only that it invents none of these.
 */
public final class Grounding {

    private static final Pattern IDENTIFIER = Pattern.compile(
            "https?://\\S+|[\\w.+-]+@[\\w-]+\\.\\w+|[~/]?[\\w.-]*/[\\w./-]+|\\w+[._-]?\\d+(?:[._-]\\w+)+|\\p{L}+\\d[\\w-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}])?");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|no|never|none|nobody|nothing|neither|nor|without|cannot)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> COUNTS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Linguist linguist;

    public Grounding(Linguist linguist) {
        this.linguist = linguist;
    }

    /**
     * A part of a text that the words it rests on do not bear out.
     *
     * @param text the part
     * @param start its first UTF-16 unit
     * @param end after the last
     * @param why in words for an operator
     */
    public record Problem(String text, int start, int end, String why) {}

    /**
     * What of the text is not in the spans, in order; empty when it is grounded.
     *
     * @param spans the quoted words that it rests on
     */
    public List<Problem> problems(String text, List<String> spans) {
        String evidence = String.join("\n", spans);
        List<Problem> problems = new ArrayList<>();
        identifiers(text, evidence, problems);
        numbers(text, evidence, problems);
        names(text, evidence, problems);
        negations(text, evidence, problems);
        return problems.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    private static void identifiers(String text, String evidence, List<Problem> problems) {
        Matcher matcher = IDENTIFIER.matcher(text);
        while (matcher.find()) {
            String found = matcher.group().replaceAll("[.,;:]+$", "");
            if (!evidence.contains(found)) {
                problems.add(new Problem(
                        found,
                        matcher.start(),
                        matcher.start() + found.length(),
                        "the identifier is not in the sources"));
            }
        }
    }

    private void numbers(String text, String evidence, List<Problem> problems) {
        Set<String> known = values(evidence);
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean scaled = linguist.quantities(text).stream()
                    .anyMatch(one -> one.start() <= start && end <= one.end() && known.contains(plain(one.value())));
            if (!scaled && !known.contains(digits(matcher.group())) && !within(problems, start)) {
                problems.add(new Problem(matcher.group(), start, end, "the number is not in the sources"));
            }
        }
    }

    private Set<String> values(String evidence) {
        Set<String> values = new HashSet<>();
        linguist.quantities(evidence).forEach(one -> values.add(plain(one.value())));
        Matcher matcher = NUMBER.matcher(evidence);
        while (matcher.find()) {
            values.add(digits(matcher.group()));
        }
        for (int i = 0; i < COUNTS.size(); i++) {
            if (Pattern.compile("\\b" + COUNTS.get(i) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(evidence)
                    .find()) {
                values.add(String.valueOf(i));
            }
        }
        return values;
    }

    private static String digits(String written) {
        String bare = written.replace(",", "");
        return bare.matches("\\d+(\\.\\d+)?") ? plain(new BigDecimal(bare)) : bare;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void names(String text, String evidence, List<Problem> problems) {
        Set<String> known = new HashSet<>();
        Matcher words = WORD.matcher(evidence);
        while (words.find()) {
            known.add(bare(words.group()));
        }
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean named = Character.isUpperCase(word.charAt(0)) && !begins(text, matcher.start());
            if (named
                    && !known.contains(bare(word))
                    && !initials(evidence, word)
                    && !within(problems, matcher.start())) {
                problems.add(new Problem(word, matcher.start(), matcher.end(), "the name is not in the sources"));
            }
        }
    }

    /** Whether a sentence begins there, so that a capital says nothing. */
    private static boolean begins(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        return before.isEmpty() || ".!?:“\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("'s?$", "")
                .replace(".", "");
    }

    /** Whether an abbreviation is made of the first letters of words in a row, as FTC of "Federal Trade Commission". */
    private static boolean initials(String evidence, String word) {
        String letters = word.replaceAll("[^\\p{Lu}]", "");
        if (letters.length() < 2 || letters.length() < word.replace(".", "").length() - 1) {
            return false;
        }
        StringBuilder firsts = new StringBuilder();
        Matcher names = Pattern.compile("\\b\\p{Lu}\\p{L}+").matcher(evidence);
        while (names.find()) {
            firsts.append(names.group().charAt(0));
        }
        return firsts.indexOf(letters) >= 0;
    }

    private static void negations(String text, String evidence, List<Problem> problems) {
        Matcher matcher = NEGATION.matcher(text);
        if (matcher.find() && !NEGATION.matcher(evidence).find()) {
            problems.add(new Problem(
                    matcher.group(), matcher.start(), matcher.end(), "the sources do not deny what the text denies"));
        }
    }

    private static boolean within(List<Problem> problems, int start) {
        return problems.stream().anyMatch(one -> one.start() <= start && start < one.end());
    }
}
