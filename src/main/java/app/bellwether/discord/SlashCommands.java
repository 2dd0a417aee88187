package app.bellwether.discord;

import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The commands that can be typed in Discord: the grammar of replies, in Discord's form, described in six languages. */
final class SlashCommands {

    /** What is changed by saying how it is to be. */
    private static final List<String> CHANGES =
            List.of("topics", "regions", "mute", "unmute", "role", "time", "days", "length", "notes", "pause");

    private static final Map<String, List<DiscordLocale>> LOCALES = Map.of(
            "de", List.of(DiscordLocale.GERMAN),
            "fr", List.of(DiscordLocale.FRENCH),
            "es", List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM),
            "it", List.of(DiscordLocale.ITALIAN),
            "pt", List.of(DiscordLocale.PORTUGUESE_BRAZILIAN));

    private static final Frame ENGLISH = Frame.of(Frame.ENGLISH);

    private SlashCommands() {}

    static List<SlashCommandData> all() {
        return List.of(brief(), ask(), missed(), item(), change(), bellwether());
    }

    private static SlashCommandData brief() {
        return command("brief");
    }

    private static SlashCommandData ask() {
        return command("ask").addOptions(option(OptionType.STRING, "question", "ask.question", true));
    }

    private static SlashCommandData missed() {
        return command("missed").addOptions(option(OptionType.STRING, "what", "missed.what", true));
    }

    private static SlashCommandData item() {
        List<SubcommandData> verbs = new ArrayList<>();
        for (String verb : Typesetter.VERBS) {
            verbs.add(subcommand(verb, "discord.do." + verb).addOptions(number()));
        }
        OptionData words =
                option(OptionType.STRING, "words", "item.words", true).setMaxLength(Disputing.LONGEST);
        verbs.add(subcommand(Ask.WRONG, "discord.do.wrong").addOptions(number(), words));
        return command("item").addSubcommands(verbs);
    }

    private static OptionData number() {
        return option(OptionType.INTEGER, "number", "item.number", true)
                .setAutoComplete(true)
                .setRequiredRange(1, 999);
    }

    private static SlashCommandData change() {
        List<SubcommandData> verbs = new ArrayList<>();
        for (String verb : CHANGES) {
            OptionData to = option(OptionType.STRING, "to", "change.to", true).setAutoComplete(true);
            verbs.add(subcommand(verb, "discord.command." + verb).addOptions(to));
        }
        verbs.add(subcommand("resume", "discord.command.resume"));
        verbs.add(subcommand("undo", "discord.command.undo"));
        return command("change").addSubcommands(verbs);
    }

    private static SlashCommandData bellwether() {
        return command("bellwether")
                .addSubcommands(
                        setup(),
                        subcommand("status", "discord.command.status"),
                        subcommand("help", "discord.command.help"),
                        subcommand("stop", "discord.command.stop"),
                        subcommand("link", "discord.command.link")
                                .addOptions(option(OptionType.STRING, "address", "link.address", true)),
                        subcommand("unlink", "discord.command.unlink"));
    }

    private static SubcommandData setup() {
        OptionData role = option(OptionType.STRING, "role", "role", false);
        for (Role one : Role.values()) {
            String name = one.name().toLowerCase(Locale.ROOT);
            role.addChoice(name, name);
        }
        return subcommand("setup", "discord.command.setup")
                .addOptions(
                        option(OptionType.STRING, "topics", "setup.topics", true)
                                .setAutoComplete(true),
                        option(OptionType.STRING, "regions", "setup.regions", false),
                        role,
                        option(OptionType.STRING, "time", "time", false),
                        option(OptionType.STRING, "zone", "setup.zone", false).setAutoComplete(true),
                        option(OptionType.CHANNEL, "place", "setup.place", false)
                                .setChannelTypes(
                                        ChannelType.TEXT,
                                        ChannelType.NEWS,
                                        ChannelType.FORUM,
                                        ChannelType.GUILD_PUBLIC_THREAD),
                        option(OptionType.BOOLEAN, "threads", "setup.threads", false),
                        option(OptionType.BOOLEAN, "signals", "setup.signals", false),
                        option(OptionType.ROLE, "mention", "setup.mention", false),
                        option(OptionType.INTEGER, "length", "length", false).setRequiredRange(1, 60));
    }

    private static SlashCommandData command(String name) {
        String key = "discord.command." + name;
        return Commands.slash(name, ENGLISH.say(key))
                .setDescriptionLocalizations(translated(key))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private static SubcommandData subcommand(String name, String key) {
        return new SubcommandData(name, ENGLISH.say(key)).setDescriptionLocalizations(translated(key));
    }

    private static OptionData option(OptionType type, String name, String key, boolean required) {
        String words = "discord.command." + key;
        return new OptionData(type, name, ENGLISH.say(words), required).setDescriptionLocalizations(translated(words));
    }

    private static Map<DiscordLocale, String> translated(String key) {
        Map<DiscordLocale, String> translated = new LinkedHashMap<>();
        LOCALES.forEach((language, locales) -> locales.forEach(
                locale -> translated.put(locale, Frame.of(language).say(key))));
        return translated;
    }
}
