package app.bellwether.matching;

import app.bellwether.language.Linguist;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether an item is of an interest: each key of the interest must be among the item's keys or what contains them
 * (Germany is in Europe, so an item about Germany is of the interest Europe, and not the other way round).
 */
final class Fulfilment {

    private final Taxonomy taxonomy;
    private final Linguist linguist;

    Fulfilment(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.linguist = linguist;
    }

    /** Which keys or words of the item fulfil the interest; empty when it is not fulfilled. */
    Optional<Reason> reason(Interest interest, Candidate candidate) {
        Set<Key> because = new HashSet<>();
        for (Key wanted : interest.keys()) {
            List<Key> fulfilling = fulfilling(wanted, candidate);
            if (fulfilling.isEmpty()) {
                return Optional.empty();
            }
            because.addAll(fulfilling);
        }
        return Optional.of(new Reason(interest, because.stream().sorted().toList()));
    }

    private List<Key> fulfilling(Key wanted, Candidate candidate) {
        List<Key> fulfilling = new ArrayList<>(candidate.keys().stream()
                .filter(key -> key.equals(wanted) || taxonomy.widen(key).contains(wanted))
                .toList());
        boolean words = wanted.kind() == Key.Kind.WORDS || wanted.kind() == Key.Kind.ACTOR;
        if (fulfilling.isEmpty() && words && says(candidate, wanted.id())) {
            fulfilling.add(wanted);
        }
        return fulfilling;
    }

    private boolean says(Candidate candidate, String words) {
        List<String> wanted = linguist.stems(words);
        return !wanted.isEmpty() && new HashSet<>(linguist.stems(candidate.words())).containsAll(wanted);
    }
}
