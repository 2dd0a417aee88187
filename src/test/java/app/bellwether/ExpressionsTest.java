package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Marks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An article of one thing over and over must not keep a rule busy. What is counted is work, not time: signs that were looked at. */
class ExpressionsTest {

    /** So often each sign of a text may be looked at: a hundred words to choose from, and some signs to look back. */
    private static final int LOOKS = 500;

    /** An expression that looks back from each sign of such a text to its beginning looks twenty-five times too often. */
    private static final int LENGTH = 25_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']++");

    @Test
    void lookAtNoTextMoreOftenThanItsLengthAllows() throws Exception {
        Map<String, Pattern> expressions = Expressions.all();
        Map<String, String> shapes = Shapes.of(LENGTH);
        shapes.replaceAll((_, text) -> Marks.few(text));

        List<String> slow = new CopyOnWriteArrayList<>();
        expressions.entrySet().parallelStream().forEach(entry -> {
            Pattern expression = entry.getValue();
            Map<String, String> texts = new LinkedHashMap<>(shapes);
            texts.putAll(ofItsOwnWords(expression));
            texts.forEach((shape, text) -> trouble(expression, text)
                    .ifPresent(why -> slow.add(entry.getKey() + " " + why + " of " + shape + ": " + expression)));
        });

        assertThat(expressions).hasSizeGreaterThan(600);
        assertThat(slow).isEmpty();
    }

    @Test
    void areKnownWhenTheyLookTooOften() {
        String ones = "1".repeat(LENGTH);

        assertThat(trouble(Pattern.compile("1+2"), ones)).contains("looks too often");
        assertThat(trouble(Pattern.compile("(?:1|[2-3]{1,2})*4"), ones)).contains("goes too deep");
        assertThat(trouble(Pattern.compile("1++2?"), ones)).isEmpty();
    }

    /** What begins as the expression does, and never comes to its end. */
    private static Map<String, String> ofItsOwnWords(Pattern expression) {
        String bare = expression.pattern().replaceAll("\\\\p\\{\\p{L}++}|\\\\\\p{L}|\\(\\?\\p{L}++\\)", " ");
        List<String> words =
                WORD.matcher(bare).results().map(word -> word.group()).toList();
        if (words.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "its words", repeated(String.join(" ", words) + " "),
                "its words and commas", repeated(String.join(", ", words) + ", "),
                "its first word", repeated(words.getFirst() + " "),
                "each of its words",
                        words.stream()
                                .map(word -> (word + " ").repeat(LENGTH / words.size() / (word.length() + 1)))
                                .collect(Collectors.joining()));
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
    }

    private static Optional<String> trouble(Pattern expression, String text) {
        try {
            Matcher finding = expression.matcher(new Counted(text));
            int found = 0;
            while (finding.find()) {
                found++;
            }
            found += expression.matcher(new Counted(text)).matches() ? 1 : 0;
            assertThat(found).isNotNegative();
            return Optional.empty();
        } catch (TooOften looked) {
            return Optional.of("looks too often");
        } catch (StackOverflowError deep) {
            return Optional.of("goes too deep");
        }
    }

    private static final class TooOften extends RuntimeException {}

    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
            this.looks = (long) LOOKS * text.length();
        }

        @Override
        public char charAt(int at) {
            if (looks-- == 0) {
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
