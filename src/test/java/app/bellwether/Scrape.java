package app.bellwether;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prometheus' text format, as strictly as its own parser reads it, and what {@code promtool check metrics} finds fault with.
 *
 * @param help by family
 * @param types by family
 * @param samples by name with labels, as written
 */
record Scrape(Map<String, String> help, Map<String, String> types, Map<String, Double> samples) {

    private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n"
                    + "]|\\\\[\\\\\"n])*\",?)*})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SNAKE = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9@_.:+/{}-]{0,60}");
    private static final Set<String> KINDS = Set.of("counter", "gauge", "histogram", "summary", "untyped");
    private static final List<String> ENDS = List.of("_bucket", "_count", "_sum");
    private static final Set<String> NO_BASE_UNITS = Set.of(
            "milliseconds",
            "millis",
            "ms",
            "minutes",
            "hours",
            "days",
            "kilobytes",
            "megabytes",
            "mb",
            "kb",
            "percent");

    static Scrape of(String text) {
        Map<String, String> help = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        Map<String, Double> samples = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher meta = META.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (meta.matches()) {
                Map<String, String> kept = meta.group(1).equals("HELP") ? help : types;
                unless(kept.put(meta.group(2), meta.group(3)) == null, "told twice: " + line);
            } else if (sample.matches()) {
                String series = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
                unless(samples.put(series, number(sample.group(3))) == null, "told twice: " + line);
            } else {
                unless(line.isBlank(), "cannot be read: " + line);
            }
        }
        unless(KINDS.containsAll(types.values()), "unknown types: " + types);
        return new Scrape(help, types, samples);
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private static void unless(boolean fine, String complaint) {
        if (!fine) {
            throw new AssertionError(complaint);
        }
    }

    Set<String> families() {
        return types.keySet();
    }

    double value(String series) {
        Double value = samples.get(series);
        if (value == null) {
            throw new AssertionError("there is no " + series);
        }
        return value;
    }

    /** Only what is Bellwether's own. */
    Scrape ours() {
        return new Scrape(only(help), only(types), only(samples));
    }

    private static <T> Map<String, T> only(Map<String, T> all) {
        return all.entrySet().stream()
                .filter(one -> one.getKey().startsWith("bellwether_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** What is wrong with names, units, help and labels. */
    List<String> complaints(Set<String> labels) {
        List<String> found = new ArrayList<>();
        types.forEach((name, type) -> {
            complain(found, name, SNAKE.matcher(name).matches(), "is not in snake case");
            complain(found, name, !help.getOrDefault(name, "").isBlank(), "has no help");
            complain(found, name, name.endsWith("_total") == type.equals("counter"), "ends in _total, or is a counter");
            complain(
                    found,
                    name,
                    !type.equals("histogram") || name.endsWith("_seconds"),
                    "is a histogram without a unit");
            complain(
                    found,
                    name,
                    Set.of(name.split("_", -1)).stream().noneMatch(NO_BASE_UNITS::contains),
                    "is not in base units");
        });
        for (String series : samples.keySet()) {
            Matcher label = LABEL.matcher(series);
            while (label.find()) {
                boolean bucket = label.group(1).equals("le") && series.contains("_bucket{");
                complain(found, series, bucket || labels.contains(label.group(1)), "has a label that is not listed");
                complain(found, series, VALUE.matcher(label.group(2)).matches(), "has a label that may be anything");
            }
            complain(found, series, types.containsKey(family(series)), "is of no family");
        }
        return found;
    }

    private static void complain(List<String> found, String name, boolean fine, String complaint) {
        if (!fine) {
            found.add(name + " " + complaint);
        }
    }

    private String family(String series) {
        String name = series.replaceFirst("\\{.*", "");
        return ENDS.stream()
                .filter(name::endsWith)
                .map(end -> name.substring(0, name.length() - end.length()))
                .filter(types::containsKey)
                .findFirst()
                .orElse(name);
    }

    /** Names by which an expression may ask. */
    Set<String> names() {
        return samples.keySet().stream()
                .map(series -> series.replaceFirst("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
