package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.writing.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Judges what concerns a set of interests, before it counts what anybody was sent. */
final class Profiling {

    private static final Set<String> EVERYBODYS = Set.of("en", Fulfilment.UNKNOWN);

    private final ItemIndex index;
    private final Fulfilment fulfilment;

    Profiling(ItemIndex index, Fulfilment fulfilment) {
        this.index = index;
        this.fulfilment = fulfilment;
    }

    /** Whether it is told in that language, in English, or in too few words to tell in which. */
    boolean isRead(Candidate candidate, String language) {
        String told = fulfilment.languageOf(candidate);
        return EVERYBODYS.contains(told) || told.equals(language);
    }

    private record Reached(Interest interest, Reach reach) {}

    /**
     * All items that are of one of the interests, muted or not, and the strongest of the others: a few are decided and explained
     * all the same.
     */
    List<Judged> judge(List<Interest> interests) {
        return judge(interests, Verdicts.OFF_TOPIC);
    }

    /** All items. */
    List<Judged> judgeAll(List<Interest> interests) {
        return judge(interests, index.size());
    }

    String shortfall(List<Interest> interests, Candidate candidate, Frame frame) {
        return fulfilment.shortfall(interests, candidate, frame);
    }

    private List<Judged> judge(List<Interest> interests, int others) {
        List<Reached> reached = interests.stream()
                .map(interest -> new Reached(interest, index.reach(interest)))
                .toList();
        Row of = reached.stream()
                .filter(one -> !one.interest().muted())
                .map(one -> one.reach().all())
                .reduce(new Row(), Row::or);
        return IntStream.concat(
                        places().filter(of::has),
                        places().filter(place -> !of.has(place)).limit(others))
                .mapToObj(place -> judge(place, reached))
                .toList();
    }

    private IntStream places() {
        return IntStream.range(0, index.size());
    }

    private Judged judge(int place, List<Reached> interests) {
        Candidate candidate = index.item(place);
        List<Reason> reasons = interests.stream()
                .filter(one -> !one.interest().muted() && one.reach().has(place))
                .map(one -> one.reach().reason(place, () -> reason(one.interest(), candidate)))
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .collect(Collectors.toUnmodifiableList());
        Optional<Interest> muted = interests.stream()
                .filter(one -> one.interest().muted() && one.reach().exact().has(place))
                .map(Reached::interest)
                .findFirst();
        return Judged.of(candidate, reasons, muted, 1);
    }

    private Reason reason(Interest interest, Candidate candidate) {
        return fulfilment.reason(interest, candidate).orElseThrow();
    }
}
