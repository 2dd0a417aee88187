package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more 2 | more 2",
                "MORE 2 | more 2",
                "More 2. | more 2",
                "more #2 | more 2",
                "more on 2 please | more 2",
                "Tell me more about item 2, thanks! | more 2",
                "sources 2 | sources 2",
                "source 2 | sources 2",
                "sources for 2 and 3 | sources 2, 3",
                "sources 2, 3 & 5 | sources 2, 3, 5",
                "sources 2-4 | sources 2, 3, 4",
                "more two | more 2",
                "why 3? | why 3",
                "Why 3 and not 4? | why 3",
                "quote 1 | quote 1",
                "more 2, why 3 | more 2; why 3",
                "more 2 and sources 3 | more 2; sources 3",
                "more 2; why 3; sources 1 | more 2; why 3; sources 1",
                "more 2. Sources 3. | more 2; sources 3",
                "more 2 more 2 | more 2",
                "Great brief. More 2 please | more 2",
                "more | more",
                "why? | why",
                "stop | stop",
                "STOP! | stop",
                "Please stop | stop",
                "Unsubscribe | stop",
                "unsubscribe me from this list please | stop",
                "Stop sending me these emails | stop",
                "more 2, then stop | more 2; stop",
                "help | help",
                "mute Tesla | mute Tesla",
                "notes off | notes off",
                "Note on. | notes on.",
                "mute Tesla, Inc | mute Tesla, Inc",
                "time 07:30 | time 07:30",
                "days mon-fri | days mon-fri",
                "length 5 | length 5",
                "pause 7d | pause 7d",
                "topics AI, chips | topics AI, chips",
                "like 3 | like 3",
                "less 4 | less 4",
                "mehr 2, 3 | more 2, 3",
                "Quellen 1 | sources 1",
                "pourquoi 2 | why 2",
                "fuentes 2 | sources 2",
                "più 1 | more 1",
                "menos 3 | less 3",
                "Abbestellen | stop",
                "ayuda | help",
                "rückgängig | undo",
                "Uhrzeit 07:30 | time 07:30",
                "Themen KI, Energie | topics KI, Energie",
                "topics AI chips, energy. | topics AI chips, energy.",
                "Why is one bank refusing to pay? | ask Why is one bank refusing to pay?",
                "Why was the 5 day strike called off? | ask Why was the 5 day strike called off?",
                "wrong 2 the port closed for two days, not one | wrong 2 the port closed for two days, not one",
                "Wrong 2: two days, not 1. See the harbour! | wrong 2 two days, not 1. See the harbour!",
                "wrong 2 \"4,300 members\"; it were 4,200 | wrong 2 \"4,300 members\"; it were 4,200",
                "please wrong in item 2 - it was 3 days | wrong 2 it was 3 days",
                "wrong 2 | wrong 2",
                "Wrong. | wrong",
                "wrong the port closed for two days | wrong",
                "more 2, wrong 3 it was two days | more 2; wrong 3 it was two days",
                "falsch 2 es waren zwei Tage | wrong 2 es waren zwei Tage",
                "erreur 2 deux jours | wrong 2 deux jours",
                "sbagliato 2 due giorni | wrong 2 due giorni",
                "incorrecto 2 dos días | wrong 2 dos días",
                "errado 2 dois dias | wrong 2 dois dias",
                "Wrong question, but who closed the port? | ask Wrong question, but who closed the port?",
                "timeline 2 | timeline 2",
                "undo | undo",
                "- more 2 | more 2",
                "'\"more 2\"' | more 2",
            })
    void understands(String text, String commands) {
        assertThat(read(text)).isEqualTo(commands);
        assertThat(Commands.read(text).unclear()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd like 5 minutes only, please",
                "I would like one brief a week.",
                "Like 2 of your sources are paywalled.",
                "I follow two of them, thanks",
                "Weniger 2 Minuten bitte",
                "Menos 3 noticias",
                "Folge 3 war super",
                "The price goes up and\nbaja.",
                "More work is needed.",
                "Stop the war",
                "Stop, you are wrong about the chips",
                "I can't stop reading this.",
                "Time will tell.",
                "Days like these",
                "Why would anybody buy that",
                "Help is on its way to the flooded towns",
                "Thanks, this is great",
                "Ada",
            })
    void takesProseForProse(String text) {
        assertThat(Commands.read(text).commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suorces 2 | sources 2",
                "sorces 2 | sources 2",
                "mroe 2 | more 2",
                "moar 2 | more 2",
                "wyh 3 | why 3",
                "quot 1 | quote 1",
                "wrnog 2 | wrong 2",
                "sources2 | ",
                "unsubscirbe | stop",
                "stpo | stop",
                "hepl | help",
                "Mode 2 | more 2",
            })
    void suggestsWhatAMisspeltCommandWasMeantToBe(String text, String suggestion) {
        Commands commands = Commands.read(text);

        assertThat(commands.commands()).isEmpty();
        assertThat(commands.unclear()).hasSize(1);
        assertThat(commands.unclear().getFirst().suggestion()).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length banana | length",
                "more 2; length banana | length",
                "Hi,; ; length banana; ; Best regards; Ada | length",
                "more bananas | more",
                "Uhrzeit egal | time"
            })
    void tellsACommandWithSomethingThatItDoesNotTake(String lines, String meant) {
        assertThat(Commands.read(lines.replace("; ", "\n")).unclear())
                .extracting(Commands.Unclear::suggestion)
                .containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more 2\nMore soon",
                "more 2\n\nAda Lind\nRole: Head of Sales\nTime zone: CET",
                "Time will tell,\nbut who closed the port?",
                "Time for what?"
            })
    void makesNoCommandOfWhatIsSaidBesideOne(String text) {
        assertThat(Commands.read(text).unclear()).isEmpty();
        assertThat(Commands.read(text).commands()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello,", "hello!", "Thanks,"})
    void takesAGreetingForNoMisspeltCommand(String greeting) {
        Commands read = Commands.read(greeting + "\n\nWhat happened to the port of Brannes?");

        assertThat(read.unclear()).isEmpty();
        assertThat(read.commands()).extracting(Command::verb).containsExactly(Verb.ASK);
    }

    @Test
    void readsSeveralLinesAndLetsPolitenessBe() {
        String text = "Hi there,\n\nmore 2\nsources 3 please\n> stop\n\nBest regards\nLuke";

        assertThat(read(text)).isEqualTo("more 2; sources 3");
        assertThat(Commands.read(text).unclear()).isEmpty();
    }

    @Test
    void takesWhatIsWrongToItsEnd() {
        assertThat(read("wrong 2 It was two days.\nIt opened on\nFriday. Wrong year, too.\n\nBest regards\nAda"))
                .isEqualTo("wrong 2 It was two days. It opened on Friday. Wrong year, too.");
        assertThat(read("wrong 2 two days\nwrong 3 in May\nmore 2\n> wrong 1 quoted"))
                .isEqualTo("wrong 2 two days; wrong 3 in May; more 2");
        assertThat(read("wrong 2 It was two days. Stop. Sources 3.\nundo"))
                .isEqualTo("wrong 2 It was two days. Stop. Sources 3.; undo");
        assertThat(Commands.read("wrong 2 It was two days.").unclear()).isEmpty();
    }

    @Test
    void takesAQuestionAsAsked() {
        assertThat(read("Which chips does Dosan\nration, and why?"))
                .isEqualTo("ask Which chips does Dosan ration, and why?");
        assertThat(read("ask what does Dosan ration")).isEqualTo("ask what does Dosan ration");
    }

    /** A mail program sends a paragraph as one line. */
    @Test
    void readsTheBeginningOfALongLine() {
        String going = " and whatever else there is to know of it,".repeat(60);

        assertThat(Commands.read("What became of the ferry fee," + going + " please?")
                        .commands())
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.verb()).isEqualTo(Verb.ASK);
                    assertThat(command.arguments().getFirst()).startsWith("What became of the ferry fee,");
                });
        assertThat(Commands.read("Well," + going + " stop").leaves()).isFalse();
        assertThat(Commands.read("mute crypto" + "graphy".repeat(200)).commands())
                .isEmpty();
        assertThat(Commands.read("More please. " + "x".repeat(980) + ". stop" + "ping by later")
                        .leaves())
                .isFalse();
        assertThat(Commands.read("Stop. I wanted this for a while," + going).leaves())
                .isTrue();
    }

    @Test
    void leavesOnlyWhenAsked() {
        assertThat(Commands.read("more 2\nstop").leaves()).isTrue();
        assertThat(Commands.read("> stop\nmore 2").leaves()).isFalse();
        assertThat(Commands.read("").leaves()).isFalse();
    }

    @Property(tries = 300)
    void neverFails(@ForAll String text) {
        assertThat(Commands.read(text).commands()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"more ", "more 2 ", "please ", "1-9 ", "stop ", "wrong 2 ", "a", "?", ", "})
    void readsLongTextInTime(String part) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Commands.read(part.repeat(1_000_000 / part.length()));
        Commands.read((part.repeat(900 / part.length()) + "\n").repeat(1000));

        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(3));
    }

    private static String read(String text) {
        List<String> commands =
                Commands.read(text).commands().stream().map(Command::toString).toList();
        return String.join("; ", commands);
    }
}
