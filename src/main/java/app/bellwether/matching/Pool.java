package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The candidates of an instant, put into an index once, to select among them for any number of readers. What concerns a set of
 * interests is judged once for all readers who have it; what they were sent, the quotas and the gate are each reader's own. It
 * remembers every set of interests that it was asked about, so it is for some thousand readers. Safe for threads.
 */
public final class Pool {

    private static final Set<String> EVERYBODYS = Set.of("en", Fulfilment.UNKNOWN);

    private final ItemIndex index;
    private final Fulfilment fulfilment;
    private final Home home;
    private final Set<ItemRef> items;
    private final OnlyOfHome onlyOfHome;
    private final Map<List<Interest>, List<Judged>> profiles = new ConcurrentHashMap<>();

    Pool(ItemIndex index, Fulfilment fulfilment, Home home) {
        this.index = index;
        this.fulfilment = fulfilment;
        this.home = home;
        this.items = places().mapToObj(place -> index.item(place).item()).collect(Collectors.toUnmodifiableSet());
        this.onlyOfHome = new OnlyOfHome(home, fulfilment::isPlace);
    }

    /** Whether there is that item to select. */
    public boolean has(ItemRef item) {
        return items.contains(item);
    }

    /**
     * Selects for a subscriber. At most {@value Quota#SIGNALS} signals, {@value Quota#HITS} quick hits, {@value Quota#INSIGHTS} insights
     * and {@value Quota#DIGESTS} discussion are taken.
     */
    public Selection select(Subscriber subscriber, Sent sent) {
        return select(subscriber, sent, Set.of());
    }

    /**
     * The same, when it is known that some are not told by themselves: they are selected as before, and take no place of the quotas.
     *
     * @param placeless what a brief tells with another item, or cannot tell
     */
    public Selection select(Subscriber subscriber, Sent sent, Set<ItemRef> placeless) {
        List<Judged> judged =
                profiles.computeIfAbsent(subscriber.interests(), interests -> judge(interests, Verdicts.OFF_TOPIC));
        return new Turns(subscriber).select(inOrder(judged, subscriber, sent), sent, placeless, home);
    }

    /** Everything that {@link #select} decides, also of what it does not name: of each candidate why, or why not (R8). */
    public List<Decision> explain(Subscriber subscriber, Sent sent) {
        List<Judged> judged = inOrder(judge(subscriber.interests(), index.size()), subscriber, sent);
        Map<ItemRef, Candidate> candidates =
                judged.stream().map(Judged::candidate).collect(Collectors.toMap(Candidate::item, Function.identity()));
        return new Turns(subscriber)
                .decisions(judged).stream()
                        .map(decision -> decision.stage().equals(Decision.INTEREST)
                                ? decision.saying(fulfilment.shortfall(
                                        subscriber.interests(),
                                        Objects.requireNonNull(candidates.get(decision.item())),
                                        Frame.of(subscriber.language())))
                                : decision)
                        .toList();
    }

    private List<Judged> inOrder(List<Judged> judged, Subscriber subscriber, Sent sent) {
        Predicate<Judged> barred = onlyOfHome.to(subscriber.interests());
        return judged.stream()
                .map(one -> inView(one, subscriber, sent, barred))
                .sorted(Judged.BEST_FIRST)
                .toList();
    }

    private Judged inView(Judged one, Subscriber subscriber, Sent sent, Predicate<Judged> barred) {
        if (!isRead(one.candidate(), subscriber.language())) {
            return one.barred(Judged.Barred.LANGUAGE);
        }
        return barred.test(one) ? one.barred(Judged.Barred.HOME) : one.forReaderOf(sent);
    }

    /** Whether it is told in that language, in English, or in too few words to tell in which. */
    private boolean isRead(Candidate candidate, String language) {
        String told = fulfilment.languageOf(candidate);
        return EVERYBODYS.contains(told) || told.equals(language);
    }

    private record Reached(Interest interest, Reach reach) {}

    /**
     * All items that are of one of the interests, muted or not, and so many of the strongest of the others: a few are decided and
     * explained all the same.
     */
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
