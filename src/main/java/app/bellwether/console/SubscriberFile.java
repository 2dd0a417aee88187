package app.bellwether.console;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** A subscriber as a file of the command line describes them. */
final class SubscriberFile {

    /** For the help of the commands that read it. */
    static final String FIELDS = "A subscriber, in the file of --for, needs nothing. It may have the lists \"topics\","
            + " \"regions\", \"actors\" and \"mute\", and \"id\", \"name\", \"role\" (" + Role.WORDS
            + "), \"zone\", \"time\", \"minutes\" and \"language\".";

    private static final double THRESHOLD = 2;
    private static final String MINUTES = "6";

    private SubscriberFile() {}

    static Subscriber read(Path file, Taxonomy taxonomy) {
        return all(file, 0, taxonomy).getFirst();
    }

    /**
     * All that a file describes, one after the other.
     *
     * @param before how many there are of other files, by which those are told apart that have no name
     */
    static List<Subscriber> all(Path file, int before, Taxonomy taxonomy) {
        try (MappingIterator<JsonNode> each =
                Lines.JSON.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            List<Subscriber> all = new ArrayList<>();
            while (each.hasNext()) {
                all.add(read(each.next(), before + all.size() + 1, taxonomy));
            }
            if (all.isEmpty()) {
                throw new IllegalArgumentException("it is empty");
            }
            return all;
        } catch (IOException | JacksonException | IllegalArgumentException wrong) {
            throw new CouldNot("the subscriber in " + file + " cannot be read: " + wrong.getMessage());
        }
    }

    static Subscriber read(JsonNode file, int number, Taxonomy taxonomy) {
        if (!file.isObject()) {
            throw new IllegalArgumentException("that is no JSON object: " + file.getNodeType());
        }
        return new Subscriber(
                new SubscriberId(file.path("id").asString("subscriber" + number)),
                file.path("name").asString(""),
                Subscriber.State.CONFIRMED,
                one(file, "role", "leader", Role::of, Role.WORDS),
                new Schedule(
                        one(file, "zone", "UTC", ZoneId::of, "a time zone such as Europe/Stockholm"),
                        one(file, "time", "07:00", LocalTime::parse, "a time such as 07:00"),
                        EnumSet.allOf(DayOfWeek.class)),
                one(file, "minutes", MINUTES, minutes -> new BigDecimal(minutes).intValueExact(), "a whole number"),
                file.path("language").asString("en"),
                THRESHOLD,
                interests(file, taxonomy),
                new Destination(Destination.Channel.EMAIL, "reader@localhost"),
                Instant.EPOCH);
    }

    /** What stands there; what is left out or left empty is as usual. */
    private static <T> T one(JsonNode file, String name, String usual, Function<String, T> reading, String wanted) {
        String typed = file.path(name).asString("").strip();
        try {
            return reading.apply(typed.isEmpty() ? usual : typed);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            throw new IllegalArgumentException("its " + name + " is \"" + typed + "\" and ought to be " + wanted);
        }
    }

    private static List<Interest> interests(JsonNode file, Taxonomy taxonomy) {
        List<Interest> interests = new ArrayList<>();
        file.path("topics").forEach(topic -> interests.add(understood(topic.asString(), false, taxonomy)));
        file.path("regions").forEach(region -> interests.add(region(region.asString(), taxonomy)));
        file.path("actors").forEach(actor -> interests.add(actor(actor.asString())));
        file.path("mute").forEach(muted -> interests.add(understood(muted.asString(), true, taxonomy)));
        return interests;
    }

    private static Interest understood(String typed, boolean muted, Taxonomy taxonomy) {
        return Interest.of(taxonomy.understand(typed), muted);
    }

    /** By its code, as the console writes it, or by any name: in the other lists "IL" would be two letters. */
    private static Interest region(String typed, Taxonomy taxonomy) {
        return taxonomy.region(typed)
                .map(region -> new Interest(typed, region.name(), List.of(Key.region(region.code())), false, 1))
                .orElseGet(() -> understood(typed, false, taxonomy));
    }

    private static Interest actor(String name) {
        return new Interest(name, name, List.of(Key.actor(name)), false, 1);
    }
}
