package app.bellwether.taxonomy;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What topics and regions are called in another language than English: as written down, and regions that are not as CLDR has them.
 * What is joined of several stands side by side, since prepositions and cases differ with the name: "Halbleiter (Indien)".
 */
final class Naming {

    /** In which there are names besides English. */
    static final List<ULocale> LANGUAGES =
            List.of(ULocale.GERMAN, ULocale.FRENCH, new ULocale("es"), ULocale.ITALIAN, new ULocale("pt", "PT"));

    private static final String WITHOUT = "(without)";

    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final LocaleDisplayNames regions;
    private final ListFormatter all;
    private final ListFormatter any;

    Naming(ULocale language) {
        VocabularyLines.of("/taxonomy/names-" + language.getLanguage() + ".txt").stream()
                .map(VocabularyLines::columns)
                .forEach(columns -> {
                    written.put(columns.getFirst(), columns.get(1));
                    words.put(
                            columns.getFirst(), columns.size() < 3 ? List.of() : VocabularyLines.list(columns.get(2)));
                });
        regions = LocaleDisplayNames.getInstance(language);
        all = ListFormatter.getInstance(language);
        any = ListFormatter.getInstance(language, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** Empty when it is called as in English, or is nothing that has a name. */
    Optional<String> of(Topic topic) {
        return Optional.ofNullable(written.get(topic.id()));
    }

    /** By which a text shows that it is about the topic, besides the name. */
    List<String> words(Topic topic) {
        return words.getOrDefault(topic.id(), List.of());
    }

    /** Empty when it is called as in English. */
    Optional<String> of(Region region) {
        String code = region.code();
        boolean known = region.country() || Character.isDigit(code.charAt(0));
        return Optional.ofNullable(written.get(code))
                .or(() -> known ? Optional.of(regions.regionDisplayName(code)) : Optional.empty());
    }

    /** Said of keys, and of what is left out of them. */
    String said(List<Key> keys, List<List<Key>> without, Function<Key, String> nameOf) {
        String wanted = said(keys, nameOf);
        return without.isEmpty()
                ? wanted
                : wanted + ", " + written.get(WITHOUT) + " "
                        + any.format(
                                without.stream().map(each -> said(each, nameOf)).toList());
    }

    private String said(List<Key> keys, Function<Key, String> nameOf) {
        String things = named(keys, false, nameOf);
        String places = named(keys, true, nameOf);
        return things.isEmpty() || places.isEmpty() ? things + places : things + " (" + places + ")";
    }

    private String named(List<Key> keys, boolean places, Function<Key, String> nameOf) {
        Collection<String> names = keys.stream()
                .filter(key -> (key.kind() == Key.Kind.REGION) == places)
                .map(nameOf)
                .toList();
        return all.format(names);
    }
}
