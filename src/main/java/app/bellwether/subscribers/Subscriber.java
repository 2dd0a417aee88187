package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A reader or a team channel.
 *
 * @param id of the subscriber
 * @param name how to address them; may be empty
 * @param state whether they may be sent anything
 * @param role the lens of their edition
 * @param schedule when
 * @param minutes how long a brief may take to read
 * @param language of the fixed words, ISO 639-1
 * @param threshold how much the best item must score for a brief to be worth sending, 0 to 10
 * @param interests wanted and muted
 * @param destination where to
 * @param confirmed when they confirmed, null before
 * @param notes whether they are told in a short note why nothing came for a week
 */
@Table(schema = "subscribers", name = "subscriber")
public record Subscriber(
        @Id SubscriberId id,
        String name,
        State state,
        Role role,
        @Embedded.Empty Schedule schedule,
        int minutes,
        String language,
        double threshold,
        @Column("asked") List<Interest> interests,
        @Embedded.Empty Destination destination,
        @Nullable Instant confirmed,
        boolean notes) {

    /** Whether a subscriber may be sent anything. */
    public enum State {
        PENDING,
        CONFIRMED,
        PAUSED,
        UNSUBSCRIBED
    }

    public Subscriber {
        interests = List.copyOf(interests);
    }

    /** With notes, as they are at first. */
    public Subscriber(
            SubscriberId id,
            String name,
            State state,
            Role role,
            Schedule schedule,
            int minutes,
            String language,
            double threshold,
            List<Interest> interests,
            Destination destination,
            @Nullable Instant confirmed) {
        this(id, name, state, role, schedule, minutes, language, threshold, interests, destination, confirmed, true);
    }

    /** Somebody with these preferences, for whom nothing is kept and to whom nothing is sent. */
    public static Subscriber nobody(Preferences preferences) {
        return new Subscriber(
                new SubscriberId("nobody"),
                "",
                State.PENDING,
                preferences.role(),
                preferences.schedule(),
                preferences.minutes(),
                preferences.language(),
                preferences.threshold(),
                preferences.interests(),
                new Destination(Destination.Channel.EMAIL, "nobody@bellwether.invalid"),
                null);
    }

    /** The same, with those interests only that count on that date of theirs. */
    public Subscriber on(LocalDate date) {
        return with(interests.stream().filter(interest -> interest.counts(date)).toList());
    }

    /** The same with other interests. */
    public Subscriber with(List<Interest> others) {
        return new Subscriber(
                id, name, state, role, schedule, minutes, language, threshold, others, destination, confirmed, notes);
    }

    /** Nobody with their preferences, who reads where they do: what a brief for them may depend on. */
    public Subscriber anonymous() {
        return nobody(preferences().on(schedule.since(null))).at(new Destination(destination.channel(), ""));
    }

    /** The same at another destination. */
    public Subscriber at(Destination other) {
        return new Subscriber(
                id, name, state, role, schedule, minutes, language, threshold, interests, other, confirmed, notes);
    }

    /** The same subscriber as they would be with other preferences. */
    public Subscriber with(Preferences other) {
        return new Subscriber(
                id,
                other.name(),
                state,
                other.role(),
                other.schedule(),
                other.minutes(),
                other.language(),
                other.threshold(),
                other.interests(),
                destination,
                confirmed,
                other.notes());
    }

    /** What they may change. */
    public Preferences preferences() {
        return new Preferences(name, role, schedule, minutes, language, threshold, interests, notes);
    }

    /** Whether they get briefs, be it after a pause: who has not confirmed and who has left do not. */
    public boolean isReading() {
        return state == State.CONFIRMED || state == State.PAUSED;
    }

    /** True when a brief may be composed for and sent to them. */
    public boolean active() {
        return state == State.CONFIRMED;
    }
}
