/**
 * Keeps the file on each signal: which quotes, since which version, how strong that makes it, how urgent, what it is about.
 *
 * <p>Takes claims that were found alike; gives signals as they stood at an instant. Compares sentences for titles alone. Start at {@link
 * app.bellwether.signals.dossiers.Dossier}.
 */
@NullMarked
package app.bellwether.signals.dossiers;

import org.jspecify.annotations.NullMarked;
