/**
 * Finds claims that gather: one in the middle, others that say the same, by three voices and a day apart.
 *
 * <p>Takes claims; gives {@link app.bellwether.signals.stars.Star stars}. Never keeps what has become a signal, and never
 * looks back farther than its window. Start at {@link app.bellwether.signals.stars.Sky}.
 */
@NullMarked
package app.bellwether.signals.stars;

import org.jspecify.annotations.NullMarked;
