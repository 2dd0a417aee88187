package app.bellwether.sources.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the invented press has published by now: its days are counted from the first start. */
final class SamplePress {

    private static final Pattern DATE = Pattern.compile("\\{\\{day([+-]\\d+)}}");
    private static final Duration YEARS_AHEAD = Duration.ofDays(1200);

    private final SampleWorld world;
    private final Instant firstStart;
    private final Clock clock;

    SamplePress(SampleWorld world, Instant firstStart, Clock clock) {
        this.world = world;
        this.firstStart = firstStart;
        this.clock = clock;
    }

    List<SampleOutlet> outlets() {
        return world.outlets();
    }

    /** The outlet's articles that are out, newest first. */
    List<Printed> articles(SampleOutlet outlet) {
        Instant now = Instant.now(clock);
        return world.articles().stream()
                .filter(article ->
                        article.outlet().equals(outlet.slug()) && !out(article).isAfter(now))
                .sorted(Comparator.comparing(this::out).reversed().thenComparing(SampleArticle::slug))
                .map(article -> print(article, outlet, now))
                .toList();
    }

    Optional<Printed> article(String outlet, String slug) {
        return world.outlet(outlet).stream()
                .flatMap(known -> articles(known).stream())
                .filter(printed -> printed.article().slug().equals(slug))
                .findFirst();
    }

    private Printed print(SampleArticle article, SampleOutlet outlet, Instant now) {
        SampleArticle.Edit edit = article.edited();
        boolean corrected = edit != null && !at(edit.day(), edit.time()).isAfter(now);
        String language = article.language() == null ? outlet.language() : article.language();
        Instant published = article.futureDate() ? out(article).plus(YEARS_AHEAD) : out(article);
        String text = corrected && edit != null ? edit.text() : article.text();
        return new Printed(article, outlet, published, dated(text, article.day(), language), language);
    }

    /** When it comes out. What is of the day of the first start is out at the first start, whatever the hour. */
    Instant out(SampleArticle article) {
        Instant planned = at(article.day(), article.time());
        boolean early = article.day() == 0 && planned.isAfter(firstStart);
        return early ? firstStart.minus(Duration.ofMinutes(5 + article.time().getMinute())) : planned;
    }

    Instant at(int day, LocalTime time) {
        return dateOf(day).atTime(time).toInstant(ZoneOffset.UTC);
    }

    private LocalDate dateOf(int day) {
        return firstStart.atZone(ServedSampleDays.READERS).toLocalDate().plusDays(day);
    }

    private String dated(String text, int day, String language) {
        DateTimeFormatter written = language.equals("de")
                ? DateTimeFormatter.ofPattern("d. MMMM", Locale.GERMAN)
                : DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
        return DATE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(written.format(dateOf(day + Integer.parseInt(found.group(1))))));
    }
}
