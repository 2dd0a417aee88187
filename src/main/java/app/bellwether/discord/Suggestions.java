package app.bellwether.discord;

import app.bellwether.briefs.Brief;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What may be meant by what somebody has typed so far. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Suggestions extends ListenerAdapter {

    private static final int MOST = 25;
    private static final int LONGEST = 100;

    private final Questions questions;
    private final Taxonomy taxonomy;

    Suggestions(Questions questions, Taxonomy taxonomy) {
        this.questions = questions;
        this.taxonomy = taxonomy;
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Asker asker = Front.asker(event);
        Thread.ofVirtual().start(() -> event.replyChoices(of(asker, event)).queue());
    }

    private List<Choice> of(Asker asker, CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        String verb = String.valueOf(event.getSubcommandName());
        return switch (event.getFocusedOption().getName()) {
            case "number" -> items(asker, typed);
            case "zone" -> zones(typed);
            case "topics" -> topics(typed);
            default -> values(verb, typed);
        };
    }

    private List<Choice> items(Asker asker, String typed) {
        return questions.subscriber(asker).flatMap(questions::newest).stream()
                .map(Brief::items)
                .flatMap(List::stream)
                .filter(item -> (item.number() + " " + item.title().toLowerCase(Locale.ROOT))
                        .contains(typed.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .map(item -> new Choice(Typesetter.cut(item.number() + " · " + item.title()), item.number()))
                .toList();
    }

    private static List<Choice> zones(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(' ', '_');
        return choices(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted());
    }

    /** Of several topics, the last is completed. */
    private List<Choice> topics(String typed) {
        int comma = typed.lastIndexOf(',') + 1;
        String before = typed.substring(0, comma) + (comma == 0 ? "" : " ");
        String wanted = typed.substring(comma).strip().toLowerCase(Locale.ROOT);
        return choices(Stream.concat(
                wanted.isEmpty() ? Stream.empty() : Stream.of(typed),
                taxonomy.topics().stream()
                        .map(Topic::name)
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                        .map(name -> before + name)));
    }

    private List<Choice> values(String verb, String typed) {
        Stream<String> known = switch (verb) {
            case "topics", "mute", "unmute" -> topics(typed).stream().map(Choice::getAsString);
            case "role" -> Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT));
            case "time" -> Stream.of("06:30", "07:00", "07:30", "08:00", "12:00", "18:00");
            case "days" -> Stream.of("daily", "weekdays", "mon-fri", "mon, wed, fri");
            case "length" -> Stream.of("2", "5", "10", "20");
            case "pause" -> Stream.of("1d", "7d", "2 weeks", "1 month");
            case "notes" -> Stream.of("on", "off");
            default -> Stream.of();
        };
        return choices(Stream.concat(typed.isBlank() ? Stream.empty() : Stream.of(typed), known));
    }

    private static List<Choice> choices(Stream<String> words) {
        return words.filter(one -> !one.isBlank() && one.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .map(one -> new Choice(one, one))
                .toList();
    }
}
