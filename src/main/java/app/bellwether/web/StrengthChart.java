package app.bellwether.web;

import app.bellwether.signals.SignalVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A signal's strength over time, drawn on a field of 600 by 120.
 *
 * @param line the points of a polyline
 * @param dots where versions stand
 * @param rows the same in numbers: the days on which a version stands, and today
 * @param from the first day
 * @param to the last
 * @param words what it shows, for whoever cannot see it
 */
record StrengthChart(String line, List<Dot> dots, List<Row> rows, String from, String to, String words) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 120;
    private static final double STRONGEST = 10;
    private static final int STEPS = 48;

    /** A version's place. */
    record Dot(String x, String y) {}

    /** A day, and the strength at its end. */
    record Row(String date, String strength) {}

    /**
     * Draws it.
     *
     * @param then the strength at an instant between versions, where it falls without being one
     */
    static StrengthChart of(
            List<SignalVersion> versions, double valueNow, Instant now, Function<Instant, Optional<Double>> then) {
        Instant first = versions.isEmpty() ? now : versions.getFirst().at();
        Map<Instant, Double> values = new TreeMap<>();
        between(first, now, versions).forEach(at -> then.apply(at).ifPresent(value -> values.put(at, value)));
        Map<String, String> rows = new LinkedHashMap<>();
        for (SignalVersion version : versions) {
            values.put(version.at(), version.strength().value());
            rows.put(Times.day(version.at()), Plain.oneDigit(version.strength().value()));
        }
        values.put(now, valueNow);
        rows.put(Times.day(now), Plain.oneDigit(valueNow));
        long span = Math.max(1, now.getEpochSecond() - first.getEpochSecond());
        return new StrengthChart(
                values.entrySet().stream()
                        .map(value -> dot(value.getKey(), first, span, value.getValue()))
                        .map(dot -> dot.x() + "," + dot.y())
                        .collect(Collectors.joining(" ")),
                versions.stream()
                        .map(version -> dot(
                                version.at(), first, span, version.strength().value()))
                        .toList(),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList(),
                Times.day(first),
                Times.day(now),
                words(values, first, now));
    }

    /** Even steps, and the last moment before each version: strength sinks slowly and rises at once. */
    private static List<Instant> between(Instant first, Instant now, List<SignalVersion> versions) {
        List<Instant> instants = new ArrayList<>();
        long step = Math.max(1, (now.getEpochSecond() - first.getEpochSecond()) / STEPS);
        for (Instant at = first.plusSeconds(step); at.isBefore(now); at = at.plusSeconds(step)) {
            instants.add(at);
        }
        versions.stream()
                .map(version -> version.at().minusSeconds(1))
                .filter(first::isBefore)
                .forEach(instants::add);
        return instants;
    }

    private static String words(Map<Instant, Double> values, Instant first, Instant now) {
        return String.format(
                Locale.ROOT,
                "Strength from %.1f on %s to %.1f on %s, on a scale of 0 to 10",
                values.get(first),
                Times.day(first),
                values.get(now),
                Times.day(now));
    }

    private static Dot dot(Instant at, Instant first, long span, double value) {
        double across = WIDTH * (at.getEpochSecond() - first.getEpochSecond()) / span;
        double down = HEIGHT - HEIGHT * value / STRONGEST;
        return new Dot(Plain.oneDigit(Math.clamp(across, 0, WIDTH)), Plain.oneDigit(Math.clamp(down, 0, HEIGHT)));
    }
}
