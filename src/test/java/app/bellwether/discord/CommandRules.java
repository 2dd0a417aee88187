package app.bellwether.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What Discord refuses in commands that are registered.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">Application Commands</a>
 */
final class CommandRules {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{Ll}\\p{N}]{1,32}");
    private static final Set<String> LOCALES = Set.of("en-GB", "en-US", "de", "fr", "es-ES", "es-419", "it", "pt-BR");

    private final List<String> faults = new ArrayList<>();

    private CommandRules() {}

    static List<String> faults(JsonNode commands) {
        CommandRules rules = new CommandRules();
        rules.check(commands.size() <= 100, "more than 100 commands");
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            rules.check(names.add(command.path("name").asString()), "two commands of one name");
            rules.one(command);
            rules.check(length(command) <= 8000, "a command of " + length(command) + " characters");
        }
        return rules.faults;
    }

    private void one(JsonNode what) {
        String name = what.path("name").asString("");
        check(NAME.matcher(name).matches(), "the name " + name);
        int description = what.path("description").asString("").length();
        check(description >= 1 && description <= 100, "a description of " + description + " for " + name);
        what.path("description_localizations").properties().forEach(other -> {
            check(LOCALES.contains(other.getKey()), "the locale " + other.getKey());
            int length = other.getValue().asString("").length();
            check(length >= 1 && length <= 100, "a description of " + length + " for " + name);
        });
        check(what.path("options").size() <= 25, "more than 25 options of " + name);
        check(what.path("choices").size() <= 25, "more than 25 choices of " + name);
        check(
                what.path("choices").isEmpty() || !what.path("autocomplete").asBoolean(false),
                "choices and suggestions of " + name);
        boolean optional = false;
        for (JsonNode option : what.path("options")) {
            boolean required = option.path("required").asBoolean(false);
            check(!(required && optional), "a required option behind others of " + name);
            optional |= !required;
            one(option);
        }
    }

    private static int length(JsonNode what) {
        int length = what.path("name").asString("").length();
        int longest = what.path("description").asString("").length();
        for (JsonNode other : what.path("description_localizations")) {
            longest = Math.max(longest, other.asString("").length());
        }
        length += longest;
        for (JsonNode choice : what.path("choices")) {
            length += choice.path("name").asString("").length()
                    + choice.path("value").asString("").length();
        }
        for (JsonNode option : what.path("options")) {
            length += length(option);
        }
        return length;
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
