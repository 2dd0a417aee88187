package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.SignalWatch;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.sources.Article;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets articles arrive one after the other, and tells how strong each signal was at the end of each day (UTC). */
final class StrengthReplay {

    private final List<Article> articles;
    private final SignalStore signals;

    private StrengthReplay(List<Article> articles, SignalStore signals) {
        this.articles = articles;
        this.signals = signals;
    }

    /**
     * How a signal went.
     *
     * @param title its last one
     * @param strength at the end of the days on which it was open
     * @param support days on which something was published for it
     * @param against days on which something was published against it
     * @param last its last version
     */
    record Course(
            String id,
            String title,
            NavigableMap<LocalDate, Double> strength,
            Set<LocalDate> support,
            Set<LocalDate> against,
            SignalVersion last) {

        double peak() {
            return strength.values().stream().mapToDouble(value -> value).max().orElse(0);
        }
    }

    /** Reads a file of articles, one a line, as the command line does. */
    static StrengthReplay of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static StrengthReplay of(InputStream lines) {
        Linguist linguist = Pipeline.linguist();
        List<Article> articles = new Lines(lines, OutputStream.nullOutputStream(), System.err)
                .read(new ArticleLines(linguist)::read).stream()
                        .sorted(Comparator.comparing(Article::seen))
                        .toList();
        StoryStore stories = StoryStore.inMemory();
        Newsroom newsroom = new Newsroom(linguist, stories);
        SignalStore signals = SignalStore.inMemory(linguist);
        SignalWatch watch = new SignalWatch(linguist, stories, signals);
        for (Article article : articles) {
            newsroom.take(article);
            watch.take(List.of(article));
        }
        return new StrengthReplay(articles, signals);
    }

    LocalDate first() {
        return day(articles.stream()
                .map(Article::published)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    LocalDate last() {
        return day(articles.stream()
                .map(Article::published)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** The signals that were strongest at their best, in the order in which they were opened. */
    List<Course> strongest(int most) {
        return signals.dossiers(Instant.EPOCH).stream()
                .map(this::course)
                .filter(course -> !course.strength().isEmpty())
                .sorted(Comparator.comparingDouble(Course::peak).reversed().thenComparing(Course::id))
                .limit(most)
                .sorted(Comparator.comparing(
                                (Course course) -> course.strength().firstKey())
                        .thenComparing(Course::id))
                .toList();
    }

    private Course course(Dossier dossier) {
        NavigableMap<LocalDate, Double> strength = new TreeMap<>();
        for (LocalDate day = first(); !day.isAfter(last()); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (dossier.openAt(end)) {
                strength.put(
                        day,
                        dossier.asOf(end)
                                .map(signal -> signal.strength().value())
                                .orElse(0d));
            }
        }
        Instant end = last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Evidence> evidence = dossier.asOf(end).map(Signal::evidence).orElse(List.of());
        return new Course(
                dossier.id().value(),
                dossier.newest().title(),
                strength,
                days(evidence, Stance.SUPPORTS),
                days(evidence, Stance.CONTRADICTS),
                dossier.newest());
    }

    private static Set<LocalDate> days(List<Evidence> evidence, Stance stance) {
        return evidence.stream()
                .filter(one -> one.stance() == stance)
                .map(one -> day(one.published()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
