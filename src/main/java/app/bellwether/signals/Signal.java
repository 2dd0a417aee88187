package app.bellwether.signals;

import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A lasting claim about the world that stories of different days reinforce, as it stood at one instant.
 *
 * @param id of the signal
 * @param version counted up at each change of title, evidence or state
 * @param title at most 110 characters
 * @param strength at that instant
 * @param urgency at that instant
 * @param dimensions computed from the evidence
 * @param keys topics, regions and actors, computed from the evidence
 * @param actors the actors among the keys, with their parts in what is claimed
 * @param opened when the evidence sufficed for the first time
 * @param reinforced when the newest supporting evidence was published
 * @param evidence by time of publication; never two of the same words
 */
public record Signal(
        SignalId id,
        int version,
        String title,
        Strength strength,
        Urgency urgency,
        Set<Dimension> dimensions,
        Set<Key> keys,
        List<SignalActor> actors,
        Instant opened,
        Instant reinforced,
        List<Evidence> evidence) {

    public Signal {
        dimensions = Set.copyOf(dimensions);
        keys = Set.copyOf(keys);
        actors = List.copyOf(actors);
        evidence = List.copyOf(evidence);
    }

    /** The evidence of one stance, by time of publication. */
    public List<Evidence> evidence(Evidence.Stance stance) {
        return evidence.stream().filter(one -> one.stance() == stance).toList();
    }
}
