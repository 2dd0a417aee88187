package app.bellwether.replies.asking;

import app.bellwether.language.DateMention;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days that sentences name, and who names each: what more sources say is believed first.
 *
 * @param publishers by day
 */
record Days(Map<LocalDate, Set<String>> publishers) {

    static final Days NONE = new Days(Map.of());

    static Days of(Stream<Find.Said> said) {
        Map<LocalDate, Set<String>> publishers = new HashMap<>();
        said.forEach(one -> in(one).forEach(day -> publishers
                .computeIfAbsent(day, _ -> new HashSet<>())
                .add(one.article().publisher())));
        return new Days(publishers);
    }

    /** How many publishers name a day that this sentence names. */
    int agreeing(Find.Said said) {
        return publishers.isEmpty()
                ? 0
                : in(said).stream()
                        .mapToInt(day -> publishers.getOrDefault(day, Set.of()).size())
                        .max()
                        .orElse(0);
    }

    /** Whether two of them name days, and none that both name. */
    boolean differ(Collection<Find.Said> answers) {
        if (publishers.isEmpty()) {
            return false;
        }
        List<Set<LocalDate>> named =
                answers.stream().map(Days::in).filter(days -> !days.isEmpty()).toList();
        return named.stream().anyMatch(one -> named.stream().anyMatch(other -> Collections.disjoint(one, other)));
    }

    private static Set<LocalDate> in(Find.Said said) {
        return DateMention.ofWhatHappens(said.words(), said.article().written()).stream()
                .map(DateMention::date)
                .collect(Collectors.toSet());
    }
}
