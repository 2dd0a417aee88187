package app.bellwether.taxonomy;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries, UN M49 areas and named groupings, and which lies in which. Names are CLDR's and those written down beside it. */
final class Atlas {

    private static final List<LocaleDisplayNames> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "pt", "nl")
            .map(ULocale::new)
            .map(LocaleDisplayNames::getInstance)
            .toList();
    private static final List<String> AREAS = List.of(
            "002", "009", "019", "142", "150", "003", "005", "011", "013", "014", "015", "017", "018", "021", "029",
            "030", "034", "035", "039", "053", "054", "057", "061", "143", "145", "151", "154", "155", "202", "419");

    private static final String UNION = "union";

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Set<String> alliances = new HashSet<>();
    private final Set<String> unions = new HashSet<>();
    private final Map<String, Set<String>> containing = new HashMap<>();

    Atlas() {
        countries();
        AREAS.forEach(this::area);
        VocabularyLines.of("/taxonomy/groupings.txt").forEach(this::grouping);
        members.keySet().forEach(code -> containing.put(code, findContaining(code)));
    }

    private void countries() {
        Map<String, List<String>> written = new TreeMap<>();
        VocabularyLines.of("/taxonomy/regions.txt").forEach(line -> {
            List<String> columns = VocabularyLines.columns(line);
            written.put(columns.getFirst(), columns);
        });
        Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                .sorted()
                .forEach(code -> country(code, written.getOrDefault(code, List.of(code, "", ""))));
    }

    private void country(String code, List<String> columns) {
        Set<String> names = names(code);
        String name = columns.size() > 3 ? columns.get(3) : names.iterator().next();
        names.add(name);
        names.addAll(VocabularyLines.list(columns.get(1)));
        regions.put(code, new Region(code, name, List.copyOf(names), VocabularyLines.list(columns.get(2))));
        members.put(code, Set.of(code));
    }

    private void area(String code) {
        Set<String> names = names(code);
        regions.put(code, new Region(code, names.iterator().next(), List.copyOf(names), List.of()));
        members.put(code, countriesOf(com.ibm.icu.util.Region.getInstance(code)));
    }

    private void grouping(String line) {
        List<String> columns = VocabularyLines.columns(line);
        String code = columns.getFirst();
        List<String> names = new ArrayList<>(List.of(code));
        names.addAll(VocabularyLines.list(columns.get(1)));
        String name = code.equals("EU") ? "European Union" : code;
        regions.put(code, new Region(code, name, names, List.of()));
        String[] parts = columns.get(2).split(" - ", 2);
        Set<String> inside = named(parts[0]);
        if (parts.length > 1) {
            inside.removeAll(named(parts[1]));
        }
        members.put(code, inside);
        if (columns.size() > 3) {
            alliances.add(code);
            if (columns.get(3).equals(UNION)) {
                unions.add(code);
            }
        }
    }

    /** Earlier groupings have names of several words, so the longest name that fits is read at each place. */
    private Set<String> named(String list) {
        Set<String> found = new LinkedHashSet<>();
        String rest = list.strip();
        while (!rest.isEmpty()) {
            String at = rest;
            String code = members.keySet().stream()
                    .filter(known -> at.equals(known) || at.startsWith(known + " "))
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElseThrow(() -> new IllegalStateException("a grouping names an unknown member: " + at));
            found.addAll(members.getOrDefault(code, Set.of()));
            rest = rest.substring(code.length()).strip();
        }
        return found;
    }

    private static Set<String> names(String code) {
        Set<String> names = new LinkedHashSet<>();
        LANGUAGES.forEach(language -> names.add(language.regionDisplayName(code)));
        return names;
    }

    private static Set<String> countriesOf(com.ibm.icu.util.Region region) {
        Set<String> codes = new LinkedHashSet<>();
        for (var part : region.getContainedRegions()) {
            if (part.getType() == com.ibm.icu.util.Region.RegionType.TERRITORY) {
                codes.add(part.toString());
            } else {
                codes.addAll(countriesOf(part));
            }
        }
        return codes;
    }

    private Set<String> findContaining(String code) {
        Set<String> inside = members.getOrDefault(code, Set.of());
        Set<String> around = new LinkedHashSet<>(List.of(code));
        members.entrySet().stream()
                .filter(other -> other.getValue().containsAll(inside) && !alliances.contains(other.getKey()))
                .sorted(Map.Entry.comparingByValue((one, two) -> Integer.compare(one.size(), two.size())))
                .forEach(other -> around.add(other.getKey()));
        if (code.equals("Eurozone")) {
            around.add("EU");
        }
        if (around.contains("EU")) {
            around.add(
                    "150"); // Cyprus lies in Asia for M49, but nobody who asks for Europe means to leave out the union
        }
        return Collections.unmodifiableSet(around);
    }

    Optional<Region> byCode(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    Collection<Region> all() {
        return Collections.unmodifiableCollection(regions.values());
    }

    /** The codes of the region itself and of all that contain it but alliances, narrowest first. */
    Set<String> upwards(String code) {
        return containing.getOrDefault(code, Set.of(code));
    }

    /** The codes of the unions of states of which a country is a member. */
    Set<String> unions(String country) {
        return unions.stream()
                .filter(union -> countries(union).contains(country))
                .collect(Collectors.toSet());
    }

    /** The countries that lie in it. */
    Set<String> countries(String code) {
        return Collections.unmodifiableSet(members.getOrDefault(code, Set.of()));
    }
}
