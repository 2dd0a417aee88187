package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Marks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An article of one thing over and over must not keep a rule busy. What is counted is work, not time: signs that were looked at. */
class ExpressionsTest {

    /** So often each sign of a text may be looked at: a hundred words to choose from, and some signs to look back. */
    private static final int LOOKS = 500;

    /** From here to twice as much it is seen which texts are bad for an expression, at {@link Shapes#LENGTH} how bad they are. */
    private static final int SHORT = 1_000;

    private static final int WORST = 3;

    /** So much more is looked at each sign of a text of twice the length where the looks grow with more than the length. */
    private static final double GROWS = 1.1;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']++");

    @Test
    void lookAtNoTextMoreOftenThanItsLengthAllows() throws Exception {
        Map<String, Pattern> expressions = Expressions.all();
        Map<String, String> few = shapes(SHORT);
        Map<String, String> more = shapes(2 * SHORT);
        Map<String, String> all = shapes(Shapes.LENGTH);

        List<String> slow = new CopyOnWriteArrayList<>();
        expressions.entrySet().parallelStream().forEach(entry -> {
            Pattern expression = entry.getValue();
            Map<String, String> whole = withItsOwnWords(all, expression, Shapes.LENGTH);
            bad(expression, withItsOwnWords(few, expression, SHORT), withItsOwnWords(more, expression, 2 * SHORT))
                    .forEach(shape -> trouble(expression, Objects.requireNonNull(whole.get(shape)))
                            .ifPresent(
                                    why -> slow.add(entry.getKey() + " " + why + " of " + shape + ": " + expression)));
        });

        assertThat(expressions).hasSizeGreaterThan(600);
        assertThat(slow).isEmpty();
    }

    @Test
    void areKnownWhenTheyLookTooOften() {
        String ones = "1".repeat(Shapes.LENGTH);

        assertThat(trouble(Pattern.compile("1+2"), ones)).contains("looks too often");
        assertThat(trouble(Pattern.compile("(?:1|[2-3]{1,2})*4"), ones)).contains("goes too deep");
        assertThat(trouble(Pattern.compile("1++2?"), ones)).isEmpty();
    }

    @Test
    void areTriedAtFullLengthOnEachShapeOfWhichTheLooksGrowThoughOthersAreLookedAtMoreOften() {
        String often =
                IntStream.range(0, 100).mapToObj(i -> "1" + (char) ('α' + i)).collect(Collectors.joining("|"));
        Pattern expression = Pattern.compile(often + "|[a-z]++,");

        assertThat(bad(expression, ofOnesAndLetters(40), ofOnesAndLetters(80))).contains("letters");
        assertThat(looks(expression, ofOnesAndLetters(80)).get("letters"))
                .isLessThan(looks(expression, ofOnesAndLetters(80)).get("ones"));
    }

    private static Map<String, String> ofOnesAndLetters(int length) {
        String ones = "1".repeat(length);
        return Map.of("ones", ones, "other ones", ones, "more ones", ones, "letters", "a".repeat(length));
    }

    /** The shapes of which the expression looks most often at each sign, and those of which it does the more often the longer they are. */
    private static Set<String> bad(Pattern expression, Map<String, String> texts, Map<String, String> longer) {
        Map<String, Double> looks = looks(expression, longer);
        Set<String> bad = texts.keySet().stream()
                .sorted(Comparator.comparing(looks::get).reversed())
                .limit(WORST)
                .collect(Collectors.toSet());
        looks(expression, texts).forEach((shape, before) -> {
            if (Objects.requireNonNull(looks.get(shape)) > GROWS * before) {
                bad.add(shape);
            }
        });
        return bad;
    }

    /** By shape, at each sign; more than there can be where it is in trouble. */
    private static Map<String, Double> looks(Pattern expression, Map<String, String> texts) {
        Map<String, Double> looks = new HashMap<>();
        texts.forEach((shape, text) -> {
            Counted counted = new Counted(text);
            try {
                search(expression, counted);
                looks.put(shape, (double) counted.looks() / Math.max(1, text.length()));
            } catch (TooOften | StackOverflowError trouble) {
                looks.put(shape, Double.MAX_VALUE);
            }
        });
        return looks;
    }

    private static Map<String, String> shapes(int length) {
        Map<String, String> texts = Shapes.of(length);
        texts.replaceAll((_, text) -> Marks.few(text));
        return texts;
    }

    private static Map<String, String> withItsOwnWords(Map<String, String> shapes, Pattern expression, int length) {
        Map<String, String> texts = new LinkedHashMap<>(shapes);
        texts.putAll(ofItsOwnWords(expression, length));
        return texts;
    }

    /** What begins as the expression does, and never comes to its end. */
    private static Map<String, String> ofItsOwnWords(Pattern expression, int length) {
        String bare = expression.pattern().replaceAll("\\\\p\\{\\p{L}++}|\\\\\\p{L}|\\(\\?\\p{L}++\\)", " ");
        List<String> words =
                WORD.matcher(bare).results().map(word -> word.group()).toList();
        if (words.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "its words", repeated(String.join(" ", words) + " ", length),
                "its words and commas", repeated(String.join(", ", words) + ", ", length),
                "its first word", repeated(words.getFirst() + " ", length),
                "each of its words",
                        words.stream()
                                .map(word -> (word + " ").repeat(length / words.size() / (word.length() + 1)))
                                .collect(Collectors.joining()));
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static Optional<String> trouble(Pattern expression, String text) {
        try {
            search(expression, new Counted(text));
            return Optional.empty();
        } catch (TooOften looked) {
            return Optional.of("looks too often");
        } catch (StackOverflowError deep) {
            return Optional.of("goes too deep");
        }
    }

    private static void search(Pattern expression, CharSequence text) {
        Matcher finding = expression.matcher(text);
        boolean found = true;
        while (found) {
            found = finding.find();
        }
        finding.matches();
    }

    private static final class TooOften extends RuntimeException {}

    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        long looks() {
            return looks;
        }

        @Override
        public char charAt(int at) {
            if (++looks > (long) LOOKS * text.length()) {
                throw new TooOften();
            }
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
