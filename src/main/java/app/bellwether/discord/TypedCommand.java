package app.bellwether.discord;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/** A slash command in the words of the grammar. */
final class TypedCommand {

    private TypedCommand() {}

    static String option(SlashCommandInteractionEvent event, String name) {
        return Objects.requireNonNull(event.getOption(name), name).getAsString();
    }

    /** Numbers come first, in whichever order they were typed: {@code /item sources number:2} is {@code sources 2}, {@code /ask question:…} is {@code ask …}. */
    static String words(SlashCommandInteractionEvent event) {
        String verb = event.getSubcommandName() == null ? event.getName() : event.getSubcommandName();
        Stream<String> options = event.getOptions().stream()
                .sorted(Comparator.comparing(option -> option.getType() != OptionType.INTEGER))
                .map(OptionMapping::getAsString);
        return Stream.concat(Stream.of(verb), options)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }
}
