package app.bellwether.matching;

import java.util.List;

/**
 * What was selected for a subscriber, and whether it is worth saying.
 *
 * @param matches what was taken, best first; empty when the gate says no
 * @param decisions of what was taken and of the nearest misses
 * @param worthSaying whether the best of it reaches the subscriber's threshold
 * @param reason in a reader's words, why there is or is not a brief
 * @param home where those who tell all there is to select from are at home
 */
public record Selection(List<Match> matches, List<Decision> decisions, boolean worthSaying, String reason, Home home) {}
