package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what can be asked about the items of a brief: of each kind the first that its evidence answers. */
record OpenQuestions(BriefPhrases wording, Singles singles) {

    /** More of them are a menu. */
    private static final int MOST = 3;

    /** Commands, each with what it tells; at least one, since why an item is there is always known. */
    List<String> of(Material material, Numbers numbers) {
        List<String> asked = new ArrayList<>(Stream.of(
                        theme(material, numbers, OpenQuestions::isDisputed)
                                .map(number -> said("questions.against", number)),
                        theme(material, numbers, OpenQuestions::lasts).map(number -> said("questions.course", number)),
                        fact(material, numbers).map(number -> said("questions.others", number)))
                .flatMap(Optional::stream)
                .toList());
        if (asked.size() < MOST) {
            asked.add(said("questions.why", numbers.items().size()));
        }
        return asked;
    }

    private String said(String key, int number) {
        return wording.say(key, "number", number);
    }

    private static Optional<Integer> theme(Material material, Numbers numbers, Predicate<Signal> of) {
        return first(material.themes().stream().filter(theme -> of.test(theme.it())), numbers);
    }

    private Optional<Integer> fact(Material material, Numbers numbers) {
        Stream<Taken<QuickHit>> facts = Stream.concat(
                material.hits().stream(), material.within().values().stream().flatMap(List::stream));
        return first(facts.filter(fact -> singles.publishers(fact.it()) > 1), numbers);
    }

    private static <T> Optional<Integer> first(Stream<Taken<T>> items, Numbers numbers) {
        return items.map(Taken::item)
                .flatMap((ItemRef item) -> numbers.of(item).stream().boxed())
                .min(Integer::compare);
    }

    private static boolean isDisputed(Signal signal) {
        return !signal.evidence(Evidence.Stance.CONTRADICTS).isEmpty();
    }

    /** Whether its reports are of several days. */
    private static boolean lasts(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                        .map(evidence -> BriefPhrases.publishedOn(evidence.published()))
                        .distinct()
                        .count()
                > 1;
    }
}
