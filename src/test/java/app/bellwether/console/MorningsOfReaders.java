package app.bellwether.console;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.Editions;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Lets articles arrive and composes each reader's brief morning after morning, each knowing what the one before said; writes
 * what they would have read, for a person to read. See {@code src/trial/mornings}.
 */
final class MorningsOfReaders {

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Linguist linguist = Linguist.standard(taxonomy);
    private final List<Article> articles;
    private final Path to;
    private final StoryStore stories = StoryStore.inMemory();
    private final SignalStore signals = SignalStore.inMemory(linguist);
    private final Map<Subscriber, Memory> readers = new HashMap<>();

    private MorningsOfReaders(InputStream articles, Path to) {
        this.articles = new Lines(articles, OutputStream.nullOutputStream(), System.err)
                .read(new ArticleLines(linguist)::read).stream()
                        .sorted(Comparator.comparing(Article::seen))
                        .toList();
        this.to = to;
    }

    /** What a reader was sent. */
    private static final class Memory {
        private final Map<ItemRef, Integer> versions = new HashMap<>();
        private final List<Brief> earlier = new ArrayList<>();

        Sent sent() {
            return new Sent(
                    versions, earlier.isEmpty() ? null : earlier.getFirst().sealed());
        }
    }

    /** The articles, the file of readers, the first morning, how many, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[4]));
        try (InputStream articles = Files.newInputStream(Path.of(arguments[0]))) {
            MorningsOfReaders mornings = new MorningsOfReaders(articles, to);
            List<Subscriber> readers = new ArrayList<>();
            Lines.JSON
                    .readTree(Files.readString(Path.of(arguments[1])))
                    .forEach(one -> readers.add(mornings.reader(one)));
            mornings.live(readers, LocalDate.parse(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private void live(List<Subscriber> all, LocalDate first, int days) throws IOException {
        Newsroom newsroom = new Newsroom(linguist, stories);
        SignalWatch watch = new SignalWatch(linguist, stories, signals);
        int arrived = 0;
        for (LocalDate date = first; date.isBefore(first.plusDays(days)); date = date.plusDays(1)) {
            LocalDate today = date;
            // in the order of their mornings: nobody is told at seven in Berlin what came before it was seven in New
            // York
            for (Subscriber reader : all.stream()
                    .sorted(Comparator.comparing(one -> morning(one, today)))
                    .toList()) {
                Instant at = morning(reader, date);
                while (arrived < articles.size() && articles.get(arrived).seen().isBefore(at)) {
                    newsroom.take(articles.get(arrived));
                    watch.take(List.of(articles.get(arrived)));
                    arrived++;
                }
                brief(reader, date, at, articles.subList(0, arrived));
            }
        }
    }

    private static Instant morning(Subscriber reader, LocalDate date) {
        return date.atTime(reader.schedule().time())
                .atZone(reader.schedule().zone())
                .toInstant();
    }

    private void brief(Subscriber reader, LocalDate date, Instant at, List<Article> read) throws IOException {
        Memory memory = readers.computeIfAbsent(reader, _ -> new Memory());
        int edition = memory.earlier.isEmpty() ? 1 : memory.earlier.getFirst().edition() + 1;
        int publishers = (int) read.stream().map(Article::publisher).distinct().count();
        Occasion occasion = new Occasion(
                reader,
                date,
                edition,
                at,
                memory.sent(),
                memory.earlier.stream().limit(Occasion.REMEMBERED).toList(),
                new Sources.Coverage(publishers, publishers, List.of()),
                true);
        Desk desk = new Desk(signals, stories, Articles.inMemory(List.copyOf(read)));
        String name = reader.name().toLowerCase(Locale.ROOT) + "-" + date;
        switch (new Editions(taxonomy, linguist).compose(desk, occasion)) {
            case Edition.Silent silent -> Files.writeString(to.resolve(name + ".txt"), silent.reason() + "\n");
            case Edition.Composed brief -> {
                for (BriefFormat look : List.of(BriefFormat.text, BriefFormat.html, BriefFormat.discord)) {
                    String ending = look == BriefFormat.text ? "txt" : look.name();
                    Files.writeString(to.resolve(name + "." + ending), look.write(brief, reader, at));
                }
                brief.items().forEach(item -> memory.versions.put(item.item(), item.version()));
                memory.earlier.addFirst(kept(reader, date, at, edition, brief));
            }
        }
    }

    private static Brief kept(Subscriber reader, LocalDate date, Instant at, int edition, Edition.Composed brief) {
        List<NumberedItem> items = brief.items();
        return new Brief(
                new BriefId(reader.name() + date),
                reader.id(),
                date,
                "morning",
                edition,
                at,
                at.plus(Duration.ofHours(12)),
                brief.document(),
                items,
                "");
    }

    private Subscriber reader(JsonNode one) {
        List<Interest> interests = new ArrayList<>();
        one.path("interests")
                .forEach(typed -> interests.add(Interest.of(taxonomy.understand(typed.asString()), false)));
        one.path("muted").forEach(typed -> interests.add(Interest.of(taxonomy.understand(typed.asString()), true)));
        String name = one.path("name").asString();
        return new Subscriber(
                new SubscriberId(name),
                name,
                Subscriber.State.CONFIRMED,
                Role.valueOf(one.path("role").asString("leader").toUpperCase(Locale.ROOT)),
                new Schedule(
                        ZoneId.of(one.path("zone").asString("UTC")),
                        LocalTime.of(7, 0),
                        EnumSet.allOf(DayOfWeek.class)),
                one.path("minutes").asInt(6),
                one.path("language").asString("en"),
                2,
                interests,
                new Destination(Destination.Channel.EMAIL, "reader@localhost"),
                Instant.EPOCH);
    }
}
