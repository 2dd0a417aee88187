package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A subscriber whom the operator vouches for: they agreed, so nobody is asked to confirm.
 *
 * @param name may be empty
 * @param email where to, or
 * @param channel the id of a Discord channel; one of both
 * @param interests as typed
 * @param muted as typed
 * @param role the lens of their edition
 * @param zone IANA zone
 * @param time of the local day, for example 07:00
 * @param days of the week, for example daily, weekdays, weekly, mon-fri; daily unless said
 * @param daysOff dates without a brief, for example 2026-12-24 or, for every year, 12-25
 * @param minutes how long a brief may take to read
 * @param language ISO 639-1
 */
record Declaration(
        @DefaultValue("") String name,
        @Nullable String email,
        @Nullable String channel,
        @DefaultValue List<String> interests,
        @DefaultValue List<String> muted,
        @DefaultValue("leader") String role,
        @DefaultValue("UTC") String zone,
        @DefaultValue("07:00") String time,
        @Nullable String days,
        @Nullable List<String> daysOff,
        @DefaultValue("5") int minutes,
        @DefaultValue("en") String language) {

    NewSubscriber asked() {
        Destination destination =
                email != null ? Addresses.email(email) : Addresses.channel(channel == null ? "" : channel);
        Schedule schedule = new Schedule(
                        zoneOf(zone), LocalTime.parse(time), Weekdays.parse(days == null ? "daily" : days))
                .without(daysOff == null ? DaysOff.NONE : DaysOff.parse(daysOff));
        return new NewSubscriber(name, destination, interests, muted, Role.of(role), schedule, minutes, language);
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "there is no zone “" + zone + "”; one is called Europe/Oslo, say", unknown);
        }
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "a declared subscriber";
    }
}
