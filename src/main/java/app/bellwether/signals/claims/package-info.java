/**
 * Reads the sentences of an article as claims: which report something that can stand alone, what they are about, which words carry
 * them; and finds those that share words.
 *
 * <p>Takes articles; gives {@link app.bellwether.signals.claims.Claim claims}. Never keeps anything and never counts. Start at
 * {@link app.bellwether.signals.claims.ClaimReader}.
 */
@NullMarked
package app.bellwether.signals.claims;

import org.jspecify.annotations.NullMarked;
