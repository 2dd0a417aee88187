package app.bellwether.subscribers;

import java.util.Optional;

/** Who may see the operator's pages. The first one is made by a key that only the machine's owner can read. */
public interface Operators {

    /** True when there is nobody yet. */
    boolean none();

    boolean has(SubscriberId id);

    /** Cuts a key that makes the first operator, once, within a day. Only its hash is kept. */
    String cut();

    /** Whether the key would make somebody an operator; looking changes nothing. */
    boolean opens(String key);

    /**
     * Makes whoever has that address the first operator, and uses up all keys. Whoever is not known yet gets no briefs for it.
     *
     * @return empty when the key does not open, or another was faster
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    Optional<SubscriberId> begin(String key, String address, Consent.Proof proof);
}
