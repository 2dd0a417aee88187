package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MayTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’-]*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Freight rates may rise again.",
                "Norvik Steel cut jobs and may cut more.",
                "Norvik Steel May Close Its Furnace",
                "Storm Grows and May Hit Norvik",
                "NORVIK STEEL MAY CLOSE",
                "Why It May Rain in Brannes",
                "The ban may 10 years on be lifted."
            })
    void isAVerb(String sentence) {
        assertThat(isVerbAmongItsWords(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Freight rates rose in May.",
                "May payrolls showed a rise.",
                "Freight Rates Rise in May Again",
                "The port’s May figures were the worst since last May.",
                "It closed on May 7.",
                "In early May the port closed.",
                "Their May figures were the worst.",
                "On Friday, May 7, the port closed.",
                "Ole Bratt died on 25 May in Brannes.",
                "Freight rates fell in mid-May after the storm."
            })
    void isAMonth(String sentence) {
        assertThat(isVerbAmongItsWords(sentence)).isFalse();
    }

    private static boolean isVerbAmongItsWords(String sentence) {
        List<String> words =
                WORD.matcher(sentence).results().map(word -> word.group()).toList();
        return IntStream.range(0, words.size())
                .anyMatch(i -> May.isVerb(words.get(i), at(words, i - 1), at(words, i + 1)));
    }

    private static @Nullable String at(List<String> words, int place) {
        return place < 0 || place >= words.size() ? null : words.get(place);
    }
}
