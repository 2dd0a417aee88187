package app.bellwether.sources;

import java.time.Instant;

/** The days of sample mode: its sources begin at the remembered first start, and its clock can be moved to the next morning. */
public interface SampleDays {

    /** True when the sample sources are read because no others are configured. */
    boolean active();

    /** When Bellwether was first started; the samples are dated relative to it. */
    Instant firstStart();

    /** Moves the clock on to the next morning at which all sample subscribers are due. Does nothing when not active. */
    void nextMorning();
}
