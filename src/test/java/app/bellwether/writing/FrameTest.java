package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameTest {

    private static final Frame ENGLISH = Frame.of(Frame.ENGLISH);

    static Set<String> languages() {
        return Frame.languages();
    }

    @Test
    void hasSixLanguagesAndEnglishForWhoeverAsksForAnother() {
        assertThat(Frame.languages()).containsExactly("de", "en", "es", "fr", "it", "pt");
        assertThat(Frame.of("ja").language()).isEqualTo("en");
    }

    /** Each letter is written in a thread of its own. */
    @Test
    void saysToManyAtOnceWhatItSaysToOne() throws InterruptedException, ExecutionException {
        List<Integer> counts = IntStream.range(0, 3000).boxed().toList();
        Function<Integer, String> saying = count -> ENGLISH.say("look.marked", "mark", count, "words", count * 7)
                + ENGLISH.quoted("word " + count)
                + ENGLISH.say("look.how");

        try (ExecutorService letters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> said = letters.invokeAll(counts.stream()
                    .map(count -> (Callable<String>) () -> saying.apply(count))
                    .toList());

            for (int count : counts) {
                assertThat(said.get(count).get()).isEqualTo(saying.apply(count));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEveryKeyWithTheSameArguments(String language) {
        Map<String, String> words = Frame.of(language).words();

        assertThat(words.keySet()).isEqualTo(ENGLISH.words().keySet());
        assertThat(words)
                .allSatisfy((key, pattern) -> assertThat(arguments(pattern, language))
                        .as(key)
                        .isEqualTo(arguments(ENGLISH.words().getOrDefault(key, ""), Frame.ENGLISH)));
    }

    /** Letters are those of mailboxes, but for what became of a sentence; the others stand where only a mail shows them. */
    @Test
    void saysNothingOfMailWhereAnyChannelMayShowIt() {
        Set<String> ofMail = Set.of(
                "look.reply",
                "look.answer",
                "look.answer-short",
                "look.others",
                "look.sealed-hash",
                "questions",
                "why.elsewhere",
                "why.stop",
                "note.off",
                "hint.reply",
                "farewell.undo");

        assertThat(ENGLISH.words())
                .allSatisfy((key, pattern) -> assertThat(
                                !key.matches("letter[.](?!finding).*") && !ofMail.contains(key) ? pattern : "")
                        .as(key)
                        .doesNotContainPattern("(?i)\\b(reply|replies|mail|mailed|letters?|subject|inbox)\\b"));
    }

    private static Set<String> arguments(String pattern, String language) {
        return new MessageFormat(pattern, new ULocale(language)).getArgumentNames();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesNoPlaceholderAndNoWordOutWhateverIsCounted(String language) {
        Frame frame = Frame.of(language);
        frame.words()
                .forEach((key, pattern) -> IntStream.of(0, 1, 2, 5, 11, 1_000_000)
                        .forEach(count -> assertThat(frame.say(key, filled(arguments(pattern, language), count)))
                                .as(key)
                                .isNotBlank()
                                .doesNotContainPattern("[{}#]|\\bnull\\b")));
    }

    private static Object[] filled(Set<String> arguments, int count) {
        Set<String> counted = Set.of(
                "publishers", "days", "comments", "people", "reports", "count", "sources", "articles", "minutes");
        List<Object> filled = new ArrayList<>();
        for (String name : arguments) {
            filled.add(name);
            filled.add(counted.contains(name) ? count : "x");
        }
        return filled.toArray();
    }

    @Test
    void needsWhatItsWordsNeed() {
        assertThatThrownBy(() -> ENGLISH.say("see")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGLISH.say("no such words")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What nobody says would be translated for nothing. */
    @Test
    void hasNoKeyThatIsNotUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path file :
                    Stream.concat(java, templates).filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        Pattern built = Pattern.compile(
                "section\\..*|(?:urgency|look\\.how)\\.(?:act-now|monitor|background)|look\\.how\\.strength"
                        + "|look\\.(?:how\\.)?(?:worded|inference|suggestion)(?:-named)?"
                        + "|trouble\\.[a-z]+\\..*|discord\\.(?:do|command)\\..*"
                        + "|letter\\.[a-z-]+\\.[a-z]+|match\\.(?:length|repeated|within|stale|unclear|beside)");

        assertThat(ENGLISH.words().keySet())
                .filteredOn(key -> !built.matcher(key).matches())
                .allSatisfy(key -> assertThat(sources).contains("\"" + key + "\""));
    }

    @Test
    void writesDaysNumbersAndListsAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(each(frame -> frame.day(day)))
                .containsExactly("1. März", "1 March", "1 de marzo", "1er mars", "1 marzo", "1 de março");
        assertThat(each(frame -> frame.dayAndYear(day)))
                .containsExactly(
                        "1. März 2026",
                        "1 March 2026",
                        "1 de marzo de 2026",
                        "1er mars 2026",
                        "1 marzo 2026",
                        "1 de março de 2026");
        assertThat(each(frame -> frame.wholeDay(day)))
                .containsExactly(
                        "Sonntag, 1. März 2026",
                        "Sunday, 1 March 2026",
                        "domingo, 1 de marzo de 2026",
                        "dimanche 1er mars 2026",
                        "domenica 1 marzo 2026",
                        "domingo, 1 de março de 2026");
        assertThat(each(frame -> frame.number(6.84))).containsExactly("6,8", "6.8", "6,8", "6,8", "6,8", "6,8");
        assertThat(each(frame -> frame.list(List.of("a", "b", "i"))))
                .containsExactly("a, b und i", "a, b and i", "a, b e i", "a, b et i", "a, b e i", "a, b e i");
        assertThat(each(frame -> frame.weekday(DayOfWeek.MONDAY)))
                .containsExactly("Montag", "Monday", "lunes", "lundi", "lunedì", "segunda-feira");
        assertThat(each(frame -> frame.time(LocalTime.of(7, 5)))).containsOnly("07:05");
        assertThat(each(Frame::name))
                .containsExactly("Deutsch", "English", "español", "français", "italiano", "português");
    }

    private static List<String> each(Function<Frame, String> says) {
        return Frame.languages().stream().map(Frame::of).map(says).collect(Collectors.toList());
    }

    @Test
    void countsAsTheLanguageDoes() {
        assertThat(each(frame -> frame.say("changes.publishers", "count", 1)))
                .containsExactly("1 Medium", "1 publisher", "1 medio", "1 média", "1 testata", "1 meio");
        assertThat(each(frame -> frame.say("changes.publishers", "count", 12345)))
                .allMatch(words -> words.matches("12.?345 .*"));
    }
}
