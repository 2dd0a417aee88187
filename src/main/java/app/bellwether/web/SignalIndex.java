package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Urgency;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of signals, narrowed down to what somebody asks for. */
@Component
final class SignalIndex {

    private final Signals signals;
    private final Taxonomy taxonomy;

    SignalIndex(Signals signals, Taxonomy taxonomy) {
        this.signals = signals;
        this.taxonomy = taxonomy;
    }

    /** A signal in the list. */
    record Line(
            String path, String title, String strength, String urgency, String tone, String about, String reinforced) {}

    /** What can be chosen, and how many signals there are of it. */
    record Choice(String value, String words, int signals) {}

    Map<String, @Nullable Object> of(SignalFilter asked, String page, Instant now) {
        List<Signal> all = asked.closed() ? signals.closed(now) : signals.open(now);
        List<Signal> found =
                all.stream().filter(signal -> asked.takes(signal, taxonomy)).toList();
        ListPage<Signal> shown = ListPage.of(found, page);
        Map<String, @Nullable Object> model = new HashMap<>(choices(all, asked));
        model.put("asked", asked);
        model.put("narrowed", asked.narrows());
        model.put("total", all.size());
        model.put("found", found.size());
        model.put("signals", shown.lines().stream().map(this::line).toList());
        model.putAll(shown.around(asked::path));
        model.put("asOf", Times.minute(now));
        return model;
    }

    private Map<String, Object> choices(List<Signal> all, SignalFilter asked) {
        Map<Key, Integer> counts = new HashMap<>();
        all.forEach(
                signal -> SignalFilter.widened(signal, taxonomy).forEach(key -> counts.merge(key, 1, Integer::sum)));
        return Map.of(
                "topics", named(counts, Key.Kind.TOPIC, asked.topic()),
                "regions", named(counts, Key.Kind.REGION, asked.region()),
                "urgencies",
                        Stream.of(Urgency.Level.values())
                                .map(level -> new Choice(SignalFilter.words(level), level.words(), (int) all.stream()
                                        .filter(signal -> signal.urgency().level() == level)
                                        .count()))
                                .toList());
    }

    /** By name; what was asked for is among them even when there is no signal of it. */
    private List<Choice> named(Map<Key, Integer> counts, Key.Kind kind, String asked) {
        // a continent and a grouping of its name are one to whoever chooses
        BinaryOperator<Choice> better = BinaryOperator.maxBy(
                Comparator.comparing((Choice choice) -> choice.value().equals(asked))
                        .thenComparingInt(Choice::signals)
                        .thenComparing(Choice::value));
        Map<String, Choice> byName = new HashMap<>();
        counts.forEach((key, count) -> {
            if (key.kind() == kind) {
                Choice choice = new Choice(key.id(), Clean.line(taxonomy.nameOf(key)), count);
                byName.merge(choice.words(), choice, better);
            }
        });
        List<Choice> choices = new ArrayList<>(byName.values());
        boolean known = kind == Key.Kind.TOPIC
                ? taxonomy.topic(asked).isPresent()
                : taxonomy.region(asked).isPresent();
        if (known && choices.stream().noneMatch(choice -> choice.value().equals(asked))) {
            choices.add(new Choice(asked, taxonomy.nameOf(new Key(kind, asked)), 0));
        }
        choices.sort(Comparator.comparing(choice -> choice.words().toLowerCase(Locale.ROOT)));
        return choices;
    }

    private Line line(Signal signal) {
        return new Line(
                "/signals/" + signal.id(),
                Clean.line(signal.title()),
                Plain.oneDigit(signal.strength().value()),
                signal.urgency().level().words(),
                SignalFilter.words(signal.urgency().level()),
                String.join(" · ", about(signal)),
                Times.day(signal.reinforced()));
    }

    private List<String> about(Signal signal) {
        return signal.keys().stream()
                .sorted()
                .filter(key -> key.kind() == Key.Kind.TOPIC || key.kind() == Key.Kind.REGION)
                .map(taxonomy::nameOf)
                .map(Clean::line)
                .distinct()
                .limit(6)
                .toList();
    }
}
