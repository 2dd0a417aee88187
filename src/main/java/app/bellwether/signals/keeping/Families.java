package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import app.bellwether.signals.claims.Houses;
import app.bellwether.sources.Imprints.Imprint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which publishers are of one house, by what operators say, else by the list of facts, else by where their articles stand. A
 * domain is that of a name where most of its articles stand there.
 */
final class Families {

    /** ISO 639-2, of what nobody could tell. */
    private static final String UNKNOWN = "und";

    private final Map<String, Facts> said;
    private final Map<String, String> domains;

    /** For which house operators say that a name counts, however it is spelled. */
    private final Map<String, String> named = new HashMap<>();

    /** For which house a name counts, where no other is named for it. */
    private final Map<String, String> houses = new HashMap<>();

    private final List<Publisher> all;

    Families(List<Imprint> read, Map<String, Facts> said) {
        this.said = Map.copyOf(said);
        this.domains = domains(read);
        new TreeMap<>(said).forEach((publisher, facts) -> {
            if (!facts.domain().isEmpty()) {
                domains.put(Houses.name(publisher), facts.domain());
            }
            if (!facts.house().isEmpty()) {
                named.put(Houses.name(publisher), facts.house());
            }
        });
        Map<String, Map<String, Integer>> languages = languages(read);
        Set<String> names = new TreeSet<>(languages.keySet());
        names.addAll(said.keySet());
        names.forEach(name -> houses.put(Houses.name(name), ofItsOwn(name)));
        this.all = names.stream()
                .map(name -> publisher(name, languages.getOrDefault(name, Map.of())))
                .sorted(Comparator.comparing((Publisher one) -> one.said().equals(Facts.NONE))
                        .thenComparing(Publisher::articles, Comparator.reverseOrder())
                        .thenComparing(Publisher::name))
                .toList();
    }

    /** Those first of which an operator said something, then those of most articles. */
    List<Publisher> all() {
        return all;
    }

    Optional<Publisher> of(String publisher) {
        return all.stream().filter(one -> one.name().equals(publisher)).findFirst();
    }

    private static Map<String, Map<String, Integer>> languages(List<Imprint> read) {
        return read.stream()
                .collect(Collectors.groupingBy(
                        Imprint::publisher,
                        Collectors.groupingBy(
                                Imprint::language, TreeMap::new, Collectors.summingInt(Imprint::articles))));
    }

    private Publisher publisher(String name, Map<String, Integer> languages) {
        Facts its = said.getOrDefault(name, Facts.NONE);
        String domain = domain(name);
        String most = languages.entrySet().stream()
                .filter(language -> !language.getKey().equals(UNKNOWN))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new Publisher(
                name,
                new Facts(
                        house(name, its.house()),
                        domain,
                        its.country().isEmpty() ? Houses.country(name, domain) : its.country(),
                        its.language().isEmpty() ? most : its.language()),
                its,
                languages.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Who is counted for another name is of the house of that, whatever that is counted for. */
    private String house(String name, String said) {
        if (said.isEmpty()) {
            return Houses.of(name, domain(name));
        }
        Set<String> passed = new HashSet<>(Set.of(Houses.name(name)));
        String house = said;
        while (passed.add(house)) {
            String further = named.getOrDefault(house, house);
            if (further.equals(house)) {
                return houses.getOrDefault(house, house);
            }
            house = further;
        }
        return house;
    }

    private String ofItsOwn(String name) {
        String bare = Houses.name(name);
        return bare.equals(named.get(bare)) ? bare : Houses.of(name, domain(name));
    }

    private String domain(String name) {
        String bare = Houses.name(name);
        @Nullable String known = domains.get(bare);
        return known == null ? Houses.domain(bare) : known;
    }

    /** Of a source that brings what several wrote, the domain is whose most of it is there: the others are quoted, or gathered. */
    private static Map<String, String> domains(List<Imprint> read) {
        record Place(String source, String domain) {}
        record Mark(Place place, String name, int articles) {}
        List<Mark> marks = read.stream()
                .map(one -> new Mark(
                        new Place(one.source(), Houses.domain(one.host())),
                        Houses.name(one.publisher()),
                        one.articles()))
                .filter(mark -> !mark.place.domain.isEmpty())
                .toList();
        Map<Place, Map<String, Integer>> at = marks.stream()
                .collect(Collectors.groupingBy(
                        Mark::place, Collectors.groupingBy(Mark::name, Collectors.summingInt(Mark::articles))));
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        at.forEach((place, names) -> most(names)
                .ifPresent(most -> counts.computeIfAbsent(most.getKey(), _ -> new TreeMap<>())
                        .merge(place.domain, most.getValue(), Integer::sum)));
        Map<String, String> domains = new HashMap<>();
        counts.forEach((name, its) -> most(its).ifPresent(most -> domains.put(name, most.getKey())));
        return domains;
    }

    /** That of more than half. */
    private static Optional<Map.Entry<String, Integer>> most(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(one -> one.getValue() * 2 > all)
                .findFirst();
    }
}
