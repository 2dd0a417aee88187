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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A subscriber as a file of the command line describes them. */
final class SubscriberFile {

    private static final double THRESHOLD = 2;
    private static final int MINUTES = 6;

    private SubscriberFile() {}

    static Subscriber read(Path file, Taxonomy taxonomy) {
        try {
            return read(Lines.JSON.readTree(Files.readString(file)), taxonomy);
        } catch (IOException | JacksonException | IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new CouldNot("the subscriber in " + file + " cannot be read: " + wrong.getMessage());
        }
    }

    private static Subscriber read(JsonNode file, Taxonomy taxonomy) {
        return new Subscriber(
                new SubscriberId("console"),
                "",
                Subscriber.State.CONFIRMED,
                Role.valueOf(file.path("role").asString("leader").toUpperCase(Locale.ROOT)),
                new Schedule(
                        ZoneId.of(file.path("zone").asString("UTC")),
                        LocalTime.of(7, 0),
                        EnumSet.allOf(DayOfWeek.class)),
                file.path("minutes").asInt(MINUTES),
                file.path("language").asString("en"),
                THRESHOLD,
                interests(file, taxonomy),
                new Destination(Destination.Channel.EMAIL, "reader@localhost"),
                Instant.EPOCH);
    }

    private static List<Interest> interests(JsonNode file, Taxonomy taxonomy) {
        List<Interest> interests = new ArrayList<>();
        file.path("topics").forEach(topic -> interests.add(understood(topic.asString(), false, taxonomy)));
        file.path("regions").forEach(region -> interests.add(understood(region.asString(), false, taxonomy)));
        file.path("actors").forEach(actor -> interests.add(actor(actor.asString())));
        file.path("mute").forEach(muted -> interests.add(understood(muted.asString(), true, taxonomy)));
        return interests;
    }

    private static Interest understood(String typed, boolean muted, Taxonomy taxonomy) {
        return Interest.of(taxonomy.understand(typed), muted);
    }

    private static Interest actor(String name) {
        return new Interest(name, name, List.of(Key.actor(name)), false, 1);
    }
}
