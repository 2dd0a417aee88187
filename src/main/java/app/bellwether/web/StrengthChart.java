package app.bellwether.web;

import app.bellwether.signals.SignalVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A signal's strength over time, drawn on a field of 600 by 120.
 *
 * @param line the points of a polyline
 * @param dots where versions stand
 * @param from the first day
 * @param to the last
 * @param words what it shows, for whoever cannot see it
 */
record StrengthChart(String line, List<Dot> dots, String from, String to, String words) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 120;
    private static final double STRONGEST = 10;

    /** A version's place. */
    record Dot(String x, String y) {}

    static StrengthChart of(List<SignalVersion> versions, double valueNow, Instant now) {
        Instant first = versions.isEmpty() ? now : versions.getFirst().at();
        long span = Math.max(1, now.getEpochSecond() - first.getEpochSecond());
        List<Dot> dots = new ArrayList<>();
        for (SignalVersion version : versions) {
            dots.add(dot(
                    version.at().getEpochSecond() - first.getEpochSecond(),
                    span,
                    version.strength().value()));
        }
        List<Dot> points = new ArrayList<>(dots);
        points.add(dot(span, span, valueNow));
        String line = String.join(
                " ", points.stream().map(dot -> dot.x() + "," + dot.y()).toList());
        String words = String.format(
                Locale.ROOT,
                "Strength from %.1f on %s to %.1f on %s, on a scale of 0 to 10",
                versions.isEmpty() ? valueNow : versions.getFirst().strength().value(),
                Times.day(first),
                valueNow,
                Times.day(now));
        return new StrengthChart(line, dots, Times.day(first), Times.day(now), words);
    }

    private static Dot dot(long at, long span, double value) {
        double across = Math.clamp(WIDTH * at / span, 0, WIDTH);
        double down = Math.clamp(HEIGHT - HEIGHT * value / STRONGEST, 0, HEIGHT);
        return new Dot(String.format(Locale.ROOT, "%.1f", across), String.format(Locale.ROOT, "%.1f", down));
    }
}
