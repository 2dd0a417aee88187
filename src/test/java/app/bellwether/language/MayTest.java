package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MayTest {

    private static final Pattern VERB = Pattern.compile("(?i)\\b" + May.VERB + "\\b");

    private static final Pattern PIECES = Pattern.compile("\\W+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Freight rates may rise again.",
                "Norvik Steel cut jobs and may cut more.",
                "Norvik Steel May Close Its Furnace",
                "NORVIK STEEL MAY CLOSE",
                "The ban may 10 years on be lifted."
            })
    void isAVerb(String sentence) {
        assertThat(VERB.matcher(sentence).find()).isTrue();
        assertThat(isVerbAmongItsWords(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Freight rates rose in May.",
                "May payrolls showed a rise.",
                "Freight Rates Rise in May Again",
                "Freight rates fell between April and May, the port said.",
                "The port’s May figures were the worst since last May.",
                "It closed on May 7."
            })
    void isAMonth(String sentence) {
        assertThat(VERB.matcher(sentence).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Freight rates rose in May.", "May payrolls showed a rise.", "The worst since May came"})
    void isAMonthAmongItsWords(String sentence) {
        assertThat(isVerbAmongItsWords(sentence)).isFalse();
    }

    private static boolean isVerbAmongItsWords(String sentence) {
        @Nullable String before = null;
        for (String word : PIECES.splitAsStream(sentence).toList()) {
            if (May.isVerb(word, before)) {
                return true;
            }
            before = word;
        }
        return false;
    }
}
