/**
 * Keeps signals in PostgreSQL and watches on the server: one instance at a time goes through what the stories got.
 *
 * <p>Takes articles that have their stories; gives what is kept of {@link app.bellwether.signals.Signals}. Never decides what a
 * signal is. Start at {@link app.bellwether.signals.keeping.SignalSweep}.
 */
@NullMarked
package app.bellwether.signals.keeping;

import org.jspecify.annotations.NullMarked;
