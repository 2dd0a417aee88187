package app.bellwether;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an expression of Prometheus asks for, as far as ours go. */
record PromQl(String expression) {

    private static final Set<String> WORDS = Set.of(
            "sum",
            "max",
            "min",
            "count",
            "by",
            "and",
            "or",
            "unless",
            "offset",
            "absent",
            "increase",
            "rate",
            "clamp_min",
            "min_over_time",
            "histogram_quantile");

    /** Prometheus' own: which target it asked, and whether that answered; the bound of a bucket. */
    private static final Set<String> ITS_LABELS = Set.of("instance", "job", "le");

    private static final Set<String> ITS_METRICS = Set.of("up");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("([a-z_:]+)\\{([^}]*)}");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9_])[a-z_:][a-z_:0-9]*");
    private static final Pattern MATCHER = Pattern.compile("([a-z]+)(?:=|!=|=~|!~)\"([^\"]*)\"");
    private static final Pattern SERIES_LABEL = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9.]{2}|none");

    /** Names of metrics. */
    Set<String> metrics() {
        String bare = QUOTED.matcher(expression).replaceAll("\"\"");
        bare = bare.replaceAll("\\{[^}]*}", "").replaceAll("\\[[^]]*]", "");
        bare = BY.matcher(bare).replaceAll("");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What it asks for that is not there: metrics, labels that these do not have, and values that those do not have: all that our code
     * can give are there from the start, but for numbers of a standard.
     */
    List<String> missing(Scrape scrape) {
        List<String> missing = new ArrayList<>();
        Set<String> known = scrape.names();
        metrics().stream()
                .filter(name -> !known.contains(name) && !ITS_METRICS.contains(name))
                .forEach(missing::add);
        Matcher selector = SELECTOR.matcher(expression);
        while (selector.find()) {
            String metric = selector.group(1);
            Matcher matcher = MATCHER.matcher(selector.group(2));
            while (matcher.find()) {
                String label = matcher.group(1);
                if (!labels(scrape, Set.of(metric)).contains(label)) {
                    missing.add(metric + "{" + label + "}");
                } else if (!ITS_LABELS.contains(label)) {
                    Stream.of(matcher.group(2).split("\\|", -1))
                            .filter(value -> !isThere(scrape, metric, label, value))
                            .forEach(value -> missing.add(metric + "{" + label + "=" + value + "}"));
                }
            }
        }
        Matcher by = BY.matcher(expression);
        while (by.find()) {
            Stream.of(by.group(1).split(",", -1))
                    .map(String::strip)
                    .filter(label -> !labels(scrape, metrics()).contains(label))
                    .forEach(label -> missing.add("by " + label));
        }
        return missing;
    }

    private static boolean isThere(Scrape scrape, String metric, String label, String value) {
        return (label.equals("status") && STATUS.matcher(value).matches())
                || scrape.samples().keySet().stream()
                        .filter(series -> series.startsWith(metric + "{"))
                        .flatMap(series -> SERIES_LABEL.matcher(series).results())
                        .anyMatch(found ->
                                found.group(1).equals(label) && found.group(2).equals(value));
    }

    private static Set<String> labels(Scrape scrape, Set<String> metrics) {
        Set<String> labels = new TreeSet<>(ITS_LABELS);
        scrape.samples().keySet().stream()
                .filter(series -> metrics.contains(series.replaceFirst("\\{.*", "")))
                .forEach(series -> SERIES_LABEL.matcher(series).results().forEach(found -> labels.add(found.group(1))));
        return labels;
    }
}
