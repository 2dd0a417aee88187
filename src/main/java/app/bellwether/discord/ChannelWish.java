package app.bellwether.discord;

import java.util.Locale;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.unions.GuildChannelUnion;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a channel to get, as they typed it.
 *
 * @param channel its id
 * @param topics with commas between
 * @param regions with commas between; may be empty
 * @param lens a role's name; empty for the first one
 * @param mention the id of a role that hears of a brief; null when none does
 * @param language of the fixed words, ISO 639-1
 */
record ChannelWish(
        String channel,
        ChannelLayout.Kind kind,
        String topics,
        String regions,
        String lens,
        String time,
        String zone,
        int minutes,
        String language,
        @Nullable String mention) {

    private static final int MINUTES = 5;

    static ChannelWish of(SlashCommandInteractionEvent event) {
        GuildChannelUnion named = event.getOption("place", OptionMapping::getAsChannel);
        ChannelType type = named == null ? event.getChannelType() : named.getType();
        boolean threads = event.getOption("threads", false, OptionMapping::getAsBoolean);
        return new ChannelWish(
                named == null ? event.getChannel().getId() : named.getId(),
                kind(type, threads, event.getOption("signals", false, OptionMapping::getAsBoolean)),
                text(event, "topics", ""),
                text(event, "regions", ""),
                text(event, "role", ""),
                text(event, "time", "07:00"),
                text(event, "zone", "UTC"),
                event.getOption("length", MINUTES, OptionMapping::getAsInt),
                event.getUserLocale().getLocale().substring(0, 2).toLowerCase(Locale.ROOT),
                event.getOption("mention", option -> option.getAsRole().getId()));
    }

    private static ChannelLayout.Kind kind(ChannelType type, boolean threads, boolean signals) {
        return switch (type) {
            case FORUM -> signals ? ChannelLayout.Kind.SIGNALS : ChannelLayout.Kind.FORUM;
            case PRIVATE -> ChannelLayout.Kind.DIRECT;
            case TEXT, NEWS -> threads ? ChannelLayout.Kind.THREADS : ChannelLayout.Kind.CHANNEL;
            default -> ChannelLayout.Kind.CHANNEL;
        };
    }

    private static String text(SlashCommandInteractionEvent event, String option, String otherwise) {
        return event.getOption(option, otherwise, OptionMapping::getAsString).strip();
    }
}
