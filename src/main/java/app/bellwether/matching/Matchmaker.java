package app.bellwether.matching;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Signals;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Selects what concerns a subscriber. Pure, and without memory: it is told what they were sent. Safe for threads.
 *
 * <p>An item scores interest × strength × novelty. It has to reach half of the subscriber's threshold to be taken at all, and
 * the best one has to reach the threshold for there to be a brief.
 */
public final class Matchmaker {

    private final Taxonomy taxonomy;
    private final Fulfilment fulfilment;

    public Matchmaker(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.fulfilment = new Fulfilment(taxonomy, linguist, new Nearness(taxonomy, linguist));
    }

    /** Everything that may concern somebody at that instant: open signals, and the single facts since. */
    public List<Candidate> candidates(Signals signals, Instant since, Instant at) {
        return Candidates.of(signals, since, at);
    }

    /** For many readers: the candidates, whatever their order, put into an index once. */
    public Pool pool(List<Candidate> candidates) {
        ItemIndex index = new ItemIndex(taxonomy::widen, fulfilment);
        Collection<Candidate> distinct = distinct(candidates);
        Home home = Home.of(distinct, taxonomy);
        distinct.stream().map(item -> item.from(home.isAbroad(item, taxonomy))).forEach(index::add);
        return new Pool(index, fulfilment, home);
    }

    /** Each item once, in its newest version. */
    private static Collection<Candidate> distinct(List<Candidate> candidates) {
        BinaryOperator<Candidate> newer = BinaryOperator.maxBy(Comparator.comparingInt(Candidate::version));
        return candidates.stream()
                .collect(Collectors.toMap(Candidate::item, Function.identity(), newer))
                .values();
    }
}
