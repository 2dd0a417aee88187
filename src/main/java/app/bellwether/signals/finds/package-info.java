/**
 * Finds what is worth a line by itself: the day's facts, the claims of an episode, what a discussion adds.
 *
 * <p>Takes claims and spoken words; gives quick hits, insights and digests. Never adds them up. Start at {@link
 * app.bellwether.signals.finds.HitPicker}.
 */
@NullMarked
package app.bellwether.signals.finds;

import org.jspecify.annotations.NullMarked;
