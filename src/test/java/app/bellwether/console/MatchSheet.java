package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Inquiry;
import app.bellwether.matching.Match;
import app.bellwether.matching.Matchmaker;
import app.bellwether.matching.Reason;
import app.bellwether.matching.Selection;
import app.bellwether.matching.Sent;
import app.bellwether.signals.SignalStore;
import app.bellwether.sources.Article;
import app.bellwether.subscribers.DaysOff;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what some readers would be given of articles, and why, and why not; see {@code src/trial/matching}. */
final class MatchSheet {

    private static final String WHY_NOT = "why not ";
    private static final int MOST = 10;
    private static final double THRESHOLD = 2;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Linguist linguist = Linguist.standard(taxonomy);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Pipeline pipeline;
    private final Inquiry inquiry;

    private MatchSheet(InputStream articles, Instant at) {
        this.pipeline = Pipeline.read(new Lines(articles, System.out, System.err), linguist)
                .until(at);
        SignalStore signals = pipeline.signals();
        this.inquiry = new Inquiry(new Matchmaker(taxonomy, linguist), signals, pipeline.placed(), at.minus(WEEK), at);
    }

    /** The articles, the instant, and the file of readers and questions. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream articles = Files.newInputStream(Path.of(arguments[0]))) {
            new MatchSheet(articles, Instant.parse(arguments[1])).print(Files.readAllLines(Path.of(arguments[2])));
        }
    }

    private void print(List<String> lines) {
        Subscriber reader = reader("", List.of());
        for (String line : lines) {
            if (line.startsWith(WHY_NOT)) {
                explain(reader, line.substring(WHY_NOT.length()).strip());
            } else if (!line.isBlank()) {
                String[] parts = line.split(":", 2);
                reader = reader(parts[0].strip(), interests(parts[1]));
                matches(reader);
            }
        }
    }

    private void matches(Subscriber reader) {
        out.printf("%n== %s ==%n", reader.name());
        reader.interests()
                .forEach(interest -> out.printf(
                        "%s %s, understood as “%s”%s%n",
                        interest.muted() ? "mutes" : "wants",
                        interest.typed(),
                        interest.said(),
                        interest.unknown().isEmpty()
                                ? ""
                                : "; not known, so looked for as words: " + interest.unknown()));
        Selection selection = inquiry.pool().select(reader, Sent.nothing());
        out.println(selection.reason());
        int number = 0;
        for (Match match : selection.matches().stream().limit(MOST).toList()) {
            String words = selection.decisions().stream()
                    .filter(decision -> decision.item().equals(match.candidate().item()))
                    .map(Decision::words)
                    .collect(Collectors.joining());
            out.printf(
                    "%n%2d. [%s] %s%n",
                    ++number, match.candidate().item().type(), match.candidate().title());
            out.printf("    %s%n", words);
            out.printf(
                    "    by %s%n", match.reasons().stream().map(this::because).collect(Collectors.joining("; ")));
            match.candidate().words().lines().skip(1).limit(2).forEach(quote -> out.printf("    > %s%n", quote));
        }
    }

    private String because(Reason reason) {
        return reason.because().isEmpty()
                ? reason.interest().typed() + ": near in meaning"
                : reason.interest().typed() + ": "
                        + reason.because().stream().map(taxonomy::nameOf).collect(Collectors.joining(", "));
    }

    private void explain(Subscriber reader, String asked) {
        List<Article> found = pipeline.articles().stream()
                .filter(article -> asked.equals(article.url()) || says(article, asked))
                .toList();
        out.printf(
                "%n?? why not “%s”: %s%n",
                asked,
                found.isEmpty()
                        ? "no article of before that instant has all of these words, or that address"
                        : found.size() + " articles");
        for (Article article : found) {
            out.printf("   %s, %s, %s%n", article.title(), article.publisher(), article.published());
            told(article, inquiry.fate(article, reader, Sent.nothing())).forEach(said -> out.printf("   - %s%n", said));
        }
    }

    private static List<String> told(Article article, Inquiry.Fate fate) {
        return switch (fate.stage()) {
            case LATER -> List.of("It was published after that brief was made.");
            case READ_LATER ->
                List.of("It was published before that brief was made, but read only after it: at %s."
                        .formatted(article.seen()));
            case QUOTED -> said(fate, "");
            case STORY_QUOTED -> said(fate, "Another article of its story is quoted: ");
            case NO_STORY -> List.of("It has no story yet.");
            case EARLIER ->
                List.of("It was published before the time that the brief covers, and no open signal quotes its story.");
            case NO_ITEM ->
                List.of("Nothing in it became an item: neither an open signal nor a single fact of that time quotes"
                        + " its story. So it was held against no interest.");
        };
    }

    private static List<String> said(Inquiry.Fate fate, String before) {
        return fate.verdicts().stream()
                .map(Inquiry.Verdict::decision)
                .map(decision -> "%s“%s” (%s) was %s. %s"
                        .formatted(
                                before,
                                decision.title(),
                                decision.item(),
                                decision.taken() ? "taken" : "dropped at the stage of " + decision.stage(),
                                decision.words()))
                .toList();
    }

    private boolean says(Article article, String asked) {
        Set<String> said = new HashSet<>(linguist.stems(article.title()));
        List<String> wanted = linguist.stems(asked);
        return !asked.contains("://") && !wanted.isEmpty() && said.containsAll(wanted);
    }

    private List<Interest> interests(String typed) {
        return Arrays.stream(typed.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> Interest.of(
                        taxonomy.understand(one.startsWith("-") ? one.substring(1) : one), one.startsWith("-")))
                .toList();
    }

    private static Subscriber reader(String name, List<Interest> interests) {
        return new Subscriber(
                new SubscriberId(name.toLowerCase(Locale.ROOT)),
                name,
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(
                        ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class), DaysOff.NONE, null, null),
                5,
                "en",
                THRESHOLD,
                interests,
                new Destination(Destination.Channel.EMAIL, "reader@example.org"),
                Instant.EPOCH);
    }
}
