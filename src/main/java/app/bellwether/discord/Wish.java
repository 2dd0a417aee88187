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
record Wish(
        String channel,
        Place.Kind kind,
        String topics,
        String regions,
        String lens,
        String time,
        String zone,
        int minutes,
        String language,
        @Nullable String mention) {

    private static final int MINUTES = 5;

    static Wish of(SlashCommandInteractionEvent event) {
        GuildChannelUnion named = event.getOption("place", OptionMapping::getAsChannel);
        ChannelType type = named == null ? event.getChannelType() : named.getType();
        boolean threads = event.getOption("threads", false, OptionMapping::getAsBoolean);
        return new Wish(
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

    private static Place.Kind kind(ChannelType type, boolean threads, boolean signals) {
        return switch (type) {
            case FORUM -> signals ? Place.Kind.SIGNALS : Place.Kind.FORUM;
            case PRIVATE -> Place.Kind.DIRECT;
            case TEXT, NEWS -> threads ? Place.Kind.THREADS : Place.Kind.CHANNEL;
            default -> Place.Kind.CHANNEL;
        };
    }

    private static String text(SlashCommandInteractionEvent event, String option, String otherwise) {
        return event.getOption(option, otherwise, OptionMapping::getAsString).strip();
    }
}
