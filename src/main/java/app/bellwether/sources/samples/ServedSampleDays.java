package app.bellwether.sources.samples;

import app.bellwether.sources.SampleDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The days of the invented press. */
final class ServedSampleDays implements SampleDays {

    /** By then it is past seven on the same date from Stockholm to Kolkata, and the press of the day is out. */
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    /** Most sample readers live there: just before midnight UTC, their day is tomorrow's. */
    static final ZoneId READERS = ZoneId.of("Europe/Stockholm");

    private static final Logger log = LoggerFactory.getLogger(SampleDays.class);

    private final SampleClock clock;
    private final Instant firstStart;

    ServedSampleDays(SampleClock clock, Instant firstStart) {
        this.clock = clock;
        this.firstStart = firstStart;
    }

    @Override
    public boolean active() {
        return true;
    }

    @Override
    public Instant firstStart() {
        return firstStart;
    }

    @Override
    public void nextMorning() {
        Instant morning = clock.instant()
                .atZone(READERS)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .toInstant(ZoneOffset.UTC);
        clock.moveTo(morning);
        log.info("The samples' clock was moved on to {}.", morning);
    }
}
