package app.bellwether.signals;

import java.time.Instant;

/**
 * A change of a signal.
 *
 * @param version its number, from 1
 * @param at when the evidence that changed it was published
 * @param title from then on
 * @param strength at that instant
 * @param change what changed, in fixed words with computed counts
 */
public record SignalVersion(int version, Instant at, String title, Strength strength, String change) {}
