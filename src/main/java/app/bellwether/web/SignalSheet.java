package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalActor;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a signal says of how it stands: its facets, the parts of its strength, its evidence. */
@Component
final class SignalSheet {

    private final Taxonomy taxonomy;
    private final SignalQuotes quotes;

    SignalSheet(Taxonomy taxonomy, SignalQuotes quotes) {
        this.taxonomy = taxonomy;
        this.quotes = quotes;
    }

    /** A side of the signal, and what it is there. */
    record Facet(String name, List<Named> values) {}

    /** A word of a facet, with the list of all signals that share it where there is one. */
    record Named(String words, String path) {}

    /** A part of the strength. */
    record Part(String name, String value, String meaning) {}

    Map<String, Object> of(Signal signal) {
        return Map.of(
                "heading", Clean.line(signal.title()),
                "strength", Plain.oneDigit(signal.strength().value()),
                "urgency", signal.urgency().level().words(),
                "tone", SignalFilter.words(signal.urgency().level()),
                "reason", Clean.line(signal.urgency().reason()),
                "opened", Times.day(signal.opened()),
                "reinforced", Times.day(signal.reinforced()),
                "facets", facets(signal),
                "parts", parts(signal),
                "stances", quotes.of(signal));
    }

    private List<Facet> facets(Signal signal) {
        return filled(Stream.of(
                new Facet("Topics", keys(signal, Key.Kind.TOPIC)),
                new Facet("Regions", keys(signal, Key.Kind.REGION)),
                new Facet("Dimensions", dimensions(signal))));
    }

    /** Who has which part in it. */
    static List<Facet> who(Signal signal) {
        return filled(Stream.of(SignalActor.Part.values()).map(part -> new Facet(who(part), who(signal, part))));
    }

    private static List<Facet> filled(Stream<Facet> facets) {
        return facets.filter(facet -> !facet.values().isEmpty()).toList();
    }

    private List<Named> keys(Signal signal, Key.Kind kind) {
        return signal.keys().stream()
                .filter(key -> key.kind() == kind)
                .map(key -> new Named(Clean.line(taxonomy.nameOf(key)), path(key)))
                .sorted(Comparator.comparing(Named::words))
                .toList();
    }

    private static String path(Key key) {
        return key.kind() == Key.Kind.TOPIC
                ? new SignalFilter(key.id(), "", "", false).path(1)
                : new SignalFilter("", key.id(), "", false).path(1);
    }

    private static List<Named> dimensions(Signal signal) {
        return signal.dimensions().stream()
                .sorted()
                .map(dimension -> new Named(dimension.name().toLowerCase(Locale.ROOT), ""))
                .toList();
    }

    private static List<Named> who(Signal signal, SignalActor.Part part) {
        return signal.actors().stream()
                .filter(actor -> actor.part() == part)
                .map(actor -> new Named(Clean.line(actor.name()), ""))
                .toList();
    }

    private static String who(SignalActor.Part part) {
        return switch (part) {
            case CONCERNED -> "Who it is about";
            case SPEAKS -> "Who speaks";
        };
    }

    private static List<Part> parts(Signal signal) {
        var strength = signal.strength();
        return List.of(
                new Part(
                        "Voices",
                        hundredths(strength.voicesPart()),
                        strength.voices() + " different texts support it; copies count once"),
                new Part(
                        "Days",
                        hundredths(strength.daysPart()),
                        "they were published on " + strength.days() + " different days"),
                new Part(
                        "Recency",
                        hundredths(strength.recency()),
                        "it halves every " + trimmed(strength.halfLifeDays()) + " days without news"),
                new Part("Agreement", hundredths(strength.agreement()), "it falls with every text that contradicts"));
    }

    private static String hundredths(double part) {
        return String.format(Locale.ROOT, "%.2f", part);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Plain.oneDigit(value);
    }
}
