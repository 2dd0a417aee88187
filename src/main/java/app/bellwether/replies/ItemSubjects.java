package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an item of a brief is about, in words that bring more of it. */
@Component
class ItemSubjects {

    /** No single fact is older in a brief, also in one that makes up for days without. */
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Signals signals;
    private final Taxonomy taxonomy;

    ItemSubjects(Signals signals, Taxonomy taxonomy) {
        this.signals = signals;
        this.taxonomy = taxonomy;
    }

    /**
     * What an item is about.
     *
     * @param words its narrowest topic, in the only country it is of; without a topic whom its title names; at least where it is;
     *     empty when nothing of it is known
     * @param actors whom its title names, as it writes them
     */
    record Subject(Optional<String> words, List<String> actors) {}

    /** @param language in which it is named, ISO 639-1 */
    Subject of(Brief brief, NumberedItem item, String language) {
        Set<Key> keys = keys(item.item(), brief.sealed());
        List<String> actors = actors(keys, item.title());
        return new Subject(words(keys, actors, language), actors);
    }

    private Optional<String> words(Set<Key> keys, List<String> actors, String language) {
        List<Key> countries = keys.stream()
                .filter(key -> key.kind() == Key.Kind.REGION && isCountry(key))
                .toList();
        Optional<Key> country = countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
        Optional<Key> topic = keys.stream()
                .filter(key -> key.kind() == Key.Kind.TOPIC)
                .min(Comparator.comparingLong((Key key) -> -depth(key)).thenComparing(Comparator.naturalOrder()));
        return topic.map(what -> country.map(where -> placed(what, where, language))
                        .orElseGet(() -> taxonomy.nameOf(what, language)))
                .or(() -> actors.stream().findFirst())
                .or(() -> country.map(where -> taxonomy.nameOf(where, language)));
    }

    /** In how many topics it lies, with itself. */
    private long depth(Key topic) {
        return taxonomy.widen(topic).stream()
                .filter(key -> key.kind() == Key.Kind.TOPIC)
                .count();
    }

    private String placed(Key topic, Key country, String language) {
        return taxonomy.said(List.of(topic, country), List.of(), language)
                .orElseGet(() -> taxonomy.nameOf(topic) + " in " + Taxonomy.withArticle(taxonomy.nameOf(country)));
    }

    private static List<String> actors(Set<Key> keys, String title) {
        return keys.stream()
                .filter(key -> key.kind() == Key.Kind.ACTOR)
                .map(key -> Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(key.id()) + "(?![\\p{L}\\p{N}])")
                        .matcher(title))
                .filter(Matcher::find)
                .sorted(Comparator.comparingInt((Matcher found) -> found.start())
                        .thenComparing(found -> found.group()))
                .map(Matcher::group)
                .toList();
    }

    private boolean isCountry(Key key) {
        return taxonomy.countries(key.id()).equals(Set.of(key.id()));
    }

    private Set<Key> keys(ItemRef item, Instant at) {
        Instant since = at.minus(FORTNIGHT);
        return switch (item.type()) {
            case SIGNAL ->
                signals.byId(new SignalId(item.id()), at).map(Signal::keys).orElse(Set.of());
            case HIT ->
                keys(signals.quickHits(since, at).stream(), hit -> hit.id().equals(item.id()), QuickHit::keys);
            case INSIGHT ->
                keys(signals.insights(since, at).stream(), one -> one.id().equals(item.id()), Insight::keys);
            case DIGEST ->
                keys(
                        signals.digests(since, at).stream(),
                        one -> one.discussion().value().equals(item.id()),
                        Digest::keys);
        };
    }

    private static <T> Set<Key> keys(Stream<T> all, Predicate<T> is, Function<T, Set<Key>> keys) {
        return all.filter(is).findFirst().map(keys).orElse(Set.of());
    }
}
