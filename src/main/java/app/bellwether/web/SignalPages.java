package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalActor;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The signals: what is claimed, how strongly, since when, and by whose words. */
@RestController
final class SignalPages {

    private final Signals signals;
    private final Articles articles;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final Press press;

    SignalPages(Signals signals, Articles articles, Taxonomy taxonomy, Clock clock, Press press) {
        this.signals = signals;
        this.articles = articles;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.press = press;
    }

    /** A signal in the list. */
    record Line(
            String path, String title, String strength, String urgency, String tone, String about, String reinforced) {}

    /** Quotes of one stance. */
    record Stance(String heading, List<Spoken> quotes) {}

    /** A quote and where it stands. */
    record Spoken(String quote, String publisher, String date, String title, String path) {}

    /** A part of the strength. */
    record Part(String name, String value, String meaning) {}

    /** A change of the signal. */
    record Change(int version, String date, String strength, String words) {}

    @GetMapping("/signals")
    ResponseEntity<String> all() {
        List<Line> lines =
                signals.open(clock.instant()).stream().map(this::line).toList();
        return press.show("signals.ftlh", "Signals", Map.of("signals", lines, "asOf", Times.minute(clock.instant())));
    }

    @GetMapping("/signals/{id}")
    ResponseEntity<String> one(@PathVariable String id) {
        Instant now = clock.instant();
        SignalId heir = signals.heir(new SignalId(id));
        if (!heir.value().equals(id)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/signals/" + heir))
                    .build();
        }
        return signals.byId(new SignalId(id), now)
                .map(signal -> press.show("signal.ftlh", Clean.line(signal.title()), model(signal, now)))
                .orElseGet(press::missing);
    }

    private Map<String, Object> model(Signal signal, Instant now) {
        Map<String, Object> model = new HashMap<>(facts(signal));
        model.putAll(history(signal, now));
        return model;
    }

    private Map<String, Object> facts(Signal signal) {
        return Map.of(
                "signal", line(signal),
                "reason", Clean.line(signal.urgency().reason()),
                "opened", Times.day(signal.opened()),
                "dimensions",
                        signal.dimensions().stream()
                                .sorted()
                                .map(SignalPages::words)
                                .toList(),
                "actors", actors(signal),
                "parts", parts(signal),
                "stances", stances(signal));
    }

    private Map<String, Object> history(Signal signal, Instant now) {
        List<SignalVersion> versions = signals.versions(signal.id());
        return Map.of(
                "chart", StrengthChart.of(versions, signal.strength().value(), now),
                "changes",
                        versions.stream()
                                .sorted(Comparator.comparingInt(SignalVersion::version)
                                        .reversed())
                                .map(SignalPages::change)
                                .toList(),
                "asOf", Times.minute(now));
    }

    private Line line(Signal signal) {
        return new Line(
                "/signals/" + signal.id(),
                Clean.line(signal.title()),
                number(signal.strength().value()),
                signal.urgency().level().words(),
                signal.urgency().level().words().replace(' ', '-'),
                String.join(" · ", names(signal)),
                Times.day(signal.reinforced()));
    }

    private List<String> names(Signal signal) {
        return signal.keys().stream()
                .sorted()
                .filter(key -> key.kind() == Key.Kind.TOPIC || key.kind() == Key.Kind.REGION)
                .map(taxonomy::nameOf)
                .map(Clean::line)
                .distinct()
                .limit(6)
                .toList();
    }

    /** "Who acts: Lanting AI", one line for each part that somebody has. */
    private static List<String> actors(Signal signal) {
        return Stream.of(SignalActor.Part.values())
                .map(part -> signal.actors().stream()
                        .filter(actor -> actor.part() == part)
                        .map(actor -> Clean.line(actor.name()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), names -> names.isEmpty() ? "" : who(part) + ": " + names)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String who(SignalActor.Part part) {
        return switch (part) {
            case ACTS -> "Who acts";
            case AFFECTED -> "Who is affected";
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

    private List<Stance> stances(Signal signal) {
        return Stream.of(
                        stance("What supports it", signal.evidence(Evidence.Stance.SUPPORTS)),
                        stance("What contradicts it", signal.evidence(Evidence.Stance.CONTRADICTS)),
                        stance("What belongs to it", signal.evidence(Evidence.Stance.CONTEXT)))
                .filter(stance -> !stance.quotes().isEmpty())
                .toList();
    }

    private Stance stance(String heading, List<Evidence> all) {
        Map<?, Article> known =
                articles.byIds(all.stream().map(Evidence::article).toList());
        List<Spoken> quotes = new ArrayList<>();
        for (Evidence one : all.reversed()) {
            Article article = known.get(one.article());
            quotes.add(new Spoken(
                    Clean.line(one.quote()),
                    Clean.line(one.publisher()),
                    Times.day(one.published()),
                    article == null ? "" : Clean.line(article.title()),
                    WebLinks.path(one.article().value(), one.revision(), one.of(), one.start(), one.end())));
        }
        return new Stance(heading, quotes);
    }

    private static Change change(SignalVersion version) {
        return new Change(
                version.version(),
                Times.day(version.at()),
                number(version.strength().value()),
                Clean.line(version.change()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String hundredths(double part) {
        return String.format(Locale.ROOT, "%.2f", part);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
