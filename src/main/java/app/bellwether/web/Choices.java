package app.bellwether.web;

import app.bellwether.writing.Frame;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a form about preferences lets one choose from. */
final class Choices {

    private static final List<Choice> ROLES = List.of(
            new Choice("leader", "Leader: what to decide on"),
            new Choice("engineer", "Engineer: what is built, and how"),
            new Choice("security", "Security: what is at risk"),
            new Choice("product", "Product: what people use"),
            new Choice("investor", "Investor: where the money goes"),
            new Choice("researcher", "Researcher: what is found out"));

    private static final List<Choice> LENGTHS = List.of(
            new Choice("3", "3 minutes"),
            new Choice("5", "5 minutes"),
            new Choice("8", "8 minutes"),
            new Choice("12", "12 minutes"),
            new Choice("20", "20 minutes"));

    private static final List<Choice> THRESHOLDS = List.of(
            new Choice("1", "little: a brief nearly every day"),
            new Choice("2", "something worth saying"),
            new Choice("3", "something clearly worth it"),
            new Choice("4", "something that matters"),
            new Choice("6", "only what is hard to miss"),
            new Choice("8", "hardly ever"));

    private static final List<Choice> MUCH = List.of(
            new Choice("normal", "normal"),
            new Choice("more", "more"),
            new Choice("less", "less"),
            new Choice("never", "never"));

    private static final List<Choice> NOTES =
            List.of(new Choice("on", "a note tells why"), new Choice("off", "nothing comes at all"));

    private Choices() {}

    /** A value and what it means. */
    record Choice(String value, String words) {}

    /** Each by its name in itself. */
    private static List<Choice> languages() {
        return Frame.languages().stream()
                .map(language -> new Choice(language, Frame.of(language).name()))
                .toList();
    }

    static Map<String, Object> model(Typed typed) {
        return Map.of(
                "typed",
                typed,
                "roles",
                ROLES,
                "languages",
                languages(),
                "language",
                Frame.of(typed.language()).language(),
                "lengths",
                with(LENGTHS, typed.minutes(), typed.minutes() + " minutes"),
                "thresholds",
                with(THRESHOLDS, typed.threshold(), "a score of " + typed.threshold() + " of 10"),
                "much",
                MUCH,
                "notes",
                NOTES,
                "zones",
                Wishes.zones(),
                "days",
                days());
    }

    private static List<Choice> days() {
        return Stream.of(DayOfWeek.values())
                .map(day ->
                        new Choice(day.name().toLowerCase(Locale.ROOT), day.getDisplayName(TextStyle.FULL, Locale.UK)))
                .toList();
    }

    /** What somebody has already can be kept, even if it is none of ours. */
    private static List<Choice> with(List<Choice> choices, String value, String words) {
        if (choices.stream().anyMatch(choice -> choice.value().equals(value)) || !value.matches("[0-9.]{1,4}")) {
            return choices;
        }
        List<Choice> all = new ArrayList<>(choices);
        all.add(new Choice(value, words));
        all.sort(Comparator.comparingDouble(choice -> Double.parseDouble(choice.value())));
        return all;
    }
}
