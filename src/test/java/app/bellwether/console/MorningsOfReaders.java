package app.bellwether.console;

import app.bellwether.briefs.Edition;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes what some readers would have read morning after morning, for a person to read. See {@code src/trial/mornings}. */
final class MorningsOfReaders {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private MorningsOfReaders() {}

    /** The articles, the file of readers, the first morning, how many, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[4]));
        Linguist linguist = Linguist.standard(TAXONOMY);
        List<Subscriber> readers = new ArrayList<>();
        Lines.JSON.readTree(Files.readString(Path.of(arguments[1]))).forEach(one -> readers.add(reader(one)));
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            Lines lines = new Lines(in, OutputStream.nullOutputStream(), System.err);
            List<Article> articles = Pipeline.read(lines, linguist).articles();
            LocalDate first = LocalDate.parse(arguments[2]);
            LocalDate last = first.plusDays(Integer.parseInt(arguments[3]) - 1L);
            new Mornings(lines, TAXONOMY, linguist, articles, WordedBriefs.none())
                    .pass(readers, first, last, (morning, edition) -> write(morning, edition, to));
        }
    }

    private static void write(Mornings.Morning morning, Edition edition, Path to) {
        String name = morning.subscriber().name().toLowerCase(Locale.ROOT) + "-" + morning.date();
        try {
            switch (edition) {
                case Edition.Silent silent -> Files.writeString(to.resolve(name + ".txt"), silent.reason() + "\n");
                case Edition.Composed brief -> {
                    for (BriefFormat look : List.of(BriefFormat.text, BriefFormat.html, BriefFormat.discord)) {
                        String ending = look == BriefFormat.text ? "txt" : look.name();
                        Files.writeString(
                                to.resolve(name + "." + ending), look.write(brief, morning.subscriber(), morning.at()));
                    }
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Subscriber reader(JsonNode one) {
        List<Interest> interests = new ArrayList<>();
        one.path("interests")
                .forEach(typed -> interests.add(Interest.of(TAXONOMY.understand(typed.asString()), false)));
        one.path("muted").forEach(typed -> interests.add(Interest.of(TAXONOMY.understand(typed.asString()), true)));
        String name = one.path("name").asString();
        return new Subscriber(
                new SubscriberId(name),
                name,
                Subscriber.State.CONFIRMED,
                Role.of(one.path("role").asString("leader")),
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
