/**
 * Reads the sentences of an article as claims and compares them: what two say alike, in which direction, what speaks against
 * what, which words carry it.
 *
 * <p>Takes articles; gives {@link app.bellwether.signals.claims.Claim claims}. Never keeps anything and never counts. Start at
 * {@link app.bellwether.signals.claims.ClaimReader}.
 */
@NullMarked
package app.bellwether.signals.claims;

import org.jspecify.annotations.NullMarked;
