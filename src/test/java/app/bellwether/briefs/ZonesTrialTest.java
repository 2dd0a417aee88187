package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of the trial of all zones; {@code src/trial/zones} runs the whole of it. */
class ZonesTrialTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Cairo", // at midnight
                "Africa/Casablanca", // back for Ramadan, by dates of the moon
                "Africa/El_Aaiun",
                "America/Havana", // at midnight
                "America/Los_Angeles",
                "America/Nuuk", // at 23:00, into the next date
                "America/Scoresbysund", // changed its zone in 2024
                "America/St_Johns", // at half past
                "Antarctica/Troll", // by two hours
                "Asia/Almaty", // changed its zone in 2024
                "Asia/Beirut", // at midnight
                "Asia/Gaza",
                "Asia/Hebron",
                "Asia/Kathmandu", // a quarter of an hour
                "Asia/Tehran",
                "Asia/Tokyo",
                "Australia/Lord_Howe", // by half an hour
                "Europe/Berlin",
                "Europe/Dublin", // winter is the exception
                "Europe/Kiev", // renamed
                "Europe/Kyiv",
                "Pacific/Apia",
                "Pacific/Chatham", // a quarter of an hour
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago"
            })
    void r6HasOneBriefForEachDateAndQuarterOfAnHourAroundChangesOfTheClocks(String zone) {
        ZonesTrial.Finding finding = ZonesTrial.aroundChanges(ZoneId.of(zone), BEGIN, END);

        assertThat(finding.faults()).isEmpty();
    }

    static Stream<String> someZones() {
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        Collections.sort(zones);
        Collections.shuffle(zones, new Random(11));
        return zones.stream().limit(12);
    }

    @ParameterizedTest
    @MethodSource("someZones")
    void r6HasOneBriefForEachDateAndQuarterOfAnHourOfAYear(String zone) {
        Instant begin = BEGIN.atZone(ZoneId.of("UTC"))
                .plusYears(new Random(zone.hashCode()).nextInt(11))
                .toInstant();
        ZonesTrial.Finding finding = ZonesTrial.run(
                ZoneId.of(zone),
                begin,
                begin.atZone(ZoneId.of("UTC")).plusYears(1).toInstant());

        assertThat(finding.faults()).isEmpty();
        assertThat(finding.briefs()).isBetween(365L * 96 - 8, 366L * 96 + 8);
    }

    @Test
    void knowsADateThatAZoneJumpedOver() {
        ZonesTrial.Finding finding = ZonesTrial.run(
                ZoneId.of("Pacific/Apia"),
                Instant.parse("2011-12-29T00:00:00Z"),
                Instant.parse("2012-01-02T00:00:00Z"));

        assertThat(finding.faults()).isEmpty();
        assertThat(finding.briefs()).isEqualTo(4 * 96);
    }
}
