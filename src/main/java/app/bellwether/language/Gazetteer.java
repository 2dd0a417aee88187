package app.bellwether.language;

import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The phrases that name regions: the taxonomy's names and demonyms, and the cities and parts of countries written down here. */
final class Gazetteer {

    private final PhraseTrie<PlaceMeaning> phrases = new PhraseTrie<>(true);
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Set<String> acting = new HashSet<>();

    Gazetteer(Taxonomy taxonomy) {
        taxonomy.regions().forEach(this::region);
        PlaceLine.all().forEach(this::country);
        WordFiles.lines("not-places.txt")
                .forEach(line -> VocabularyLines.list(line).forEach(phrase -> phrases.add(phrase, PlaceMeaning.NONE)));
    }

    private void region(Region region) {
        region.names().stream()
                .filter(name -> name.length() != 2
                        || !name.chars().allMatch(Character::isUpperCase)
                        || Set.of("US", "UK", "EU").contains(name))
                .forEach(name ->
                        phrases.add(proper(name), new PlaceMeaning(region.code(), PlaceMeaning.Kind.NAME, false)));
        demonyms.addAll(region.demonyms());
        region.demonyms()
                .forEach(name -> phrases.add(name, new PlaceMeaning(region.code(), PlaceMeaning.Kind.DEMONYM, false)));
    }

    /** A reader may type "gulf states", but a text that means them has a capital. */
    private static String proper(String name) {
        return Character.isLowerCase(name.codePointAt(0)) && !name.startsWith("the ") ? "" : name;
    }

    private void country(PlaceLine line) {
        line.towns().forEach(name -> add(name, line.code(), PlaceMeaning.Kind.CITY));
        line.towns().stream().limit(1).forEach(name -> capitals.add(name.toLowerCase(Locale.ROOT)));
        line.parts().forEach(name -> add(name, line.code(), PlaceMeaning.Kind.PART));
    }

    private void add(String written, String code, PlaceMeaning.Kind kind) {
        String name = PlaceLine.name(written);
        phrases.add(name, new PlaceMeaning(code, kind, PlaceLine.isUnclear(written)));
        if (PlaceLine.acts(written)) {
            acting.add(name);
        }
    }

    /** Whether the word is the plural of a demonym, as "Palestinians". */
    boolean isPeople(WordAt word) {
        String written = word.text();
        return word.capitalised()
                && written.endsWith("s")
                && demonyms.contains(written.substring(0, written.length() - 1));
    }

    /** Whether the phrase, as written, names a body that acts, as the Kremlin does, beside the place it stands for. */
    boolean acts(String phrase) {
        return acting.contains(phrase);
    }

    boolean isCapital(String phrase) {
        return capitals.contains(phrase);
    }

    List<PhraseTrie.Hit<PlaceMeaning>> find(String text, List<WordAt> words) {
        return phrases.find(text, words);
    }
}
