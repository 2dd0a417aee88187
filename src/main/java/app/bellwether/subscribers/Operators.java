package app.bellwether.subscribers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Who may see the operator's pages. The first one is made by a key that only the machine's owner can read, others by one of them.
 * Nobody is one before they have signed in by a link mailed to the address that was typed.
 */
public interface Operators {

    /** True when there is nobody yet. */
    boolean none();

    boolean has(SubscriberId id);

    /** Whether to sign in leads them to the operator's pages: they are one, or are to be one by that. */
    boolean comesIn(SubscriberId id);

    /** All of them, and who has yet to sign in, oldest first. */
    List<Operator> all();

    /**
     * One of them.
     *
     * @param proven whether they have signed in since they were made one
     */
    record Operator(SubscriberId id, @Embedded.Empty Destination destination, Instant since, boolean proven) {}

    /** A key that signs an operator in by itself, in any browser, as one that was mailed to them. */
    String letIn(Operator operator);

    /** Cuts a key that makes the first operator, within a day. Only its hash is kept. */
    String cut();

    /** Whether the key would make somebody an operator; looking changes nothing. */
    boolean opens(String key);

    /**
     * Whoever has that address is to be the first operator, and nobody else to whom that was said before. The key goes on opening
     * until there is one, since an address may be mistyped. Whoever is not known yet gets no briefs for it.
     *
     * @return empty when the key does not open
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    Optional<SubscriberId> begin(String key, String address, Consent.Proof proof);

    /**
     * Whoever has that address is to be another operator.
     *
     * @throws IllegalArgumentException when what was typed is no address; the message does not repeat it
     */
    void add(String address, Consent.Proof proof);

    /**
     * They signed in by a mailed link: whoever was to be an operator, since a week at most, is one now, and all keys are used up.
     *
     * @return true when that made them one
     */
    boolean prove(SubscriberId id);

    /**
     * They are no operator any more.
     *
     * @return false when there would be none left who has signed in, or they are none
     */
    boolean end(SubscriberId id, Consent.Proof proof);
}
