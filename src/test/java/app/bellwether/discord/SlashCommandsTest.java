package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.replies.Verb;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {

    @Test
    void areThereForEverythingThatAnAnswerSaysCanBeTyped() {
        Set<String> typed =
                SlashCommands.all().stream().flatMap(SlashCommandsTest::typed).collect(Collectors.toSet());

        assertThat(Stream.of(Verb.values()).map(verb -> verb.slash() + verb.word()))
                .isSubsetOf(typed);
    }

    private static Stream<String> typed(SlashCommandData command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of("/" + command.getName())
                : command.getSubcommands().stream().map(sub -> "/" + command.getName() + " " + sub.getName());
    }
}
