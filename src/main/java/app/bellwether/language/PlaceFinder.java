package app.bellwether.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of one article that may name a place, without those that name a person or a newspaper. */
final class PlaceFinder {

    private static final Set<String> NO_SURNAMES = WordFiles.set(
            "Gov Sen Rep Secretary Attorney Republicans Democrats Republican Democratic Democrat State Supreme Senate"
                    + " House Beach City County Police University Airport River Island Islands Avenue Street Lake Bay"
                    + " Governor Senator Senators Mayor Lawmakers Legislature General King Queen Prime President Valley"
                    + " National Department Court");

    private final Gazetteer gazetteer;
    private final Set<String> people = new HashSet<>();
    private final Map<String, PlaceMeaning> settled = new HashMap<>();

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A phrase that may name a place.
     *
     * @param phrase as written, in small letters
     * @param start first unit in its text
     * @param sure whether it stands in the dateline
     * @param places what it may mean
     */
    record Found(String phrase, int start, boolean sure, List<PlaceMeaning> places) {

        boolean only(PlaceMeaning.Kind kind) {
            return places.stream().allMatch(place -> place.kind() == kind);
        }
    }

    /** @param sure up to where even a weak name is a place: the end of the dateline */
    List<Found> find(String text, int sure) {
        List<WordAt> words = WordAt.of(text);
        List<PhraseTrie.Hit<PlaceMeaning>> hits = States.among(gazetteer.find(text, words), text, words);
        List<Found> kept = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            PhraseTrie.Hit<PlaceMeaning> hit = hits.get(i);
            int start = words.get(hit.first()).start();
            if (isPlace(text, words, hit)) {
                String phrase = phrase(words, hit);
                PlaceMeaning inside = i + 1 < hits.size() ? around(text, words, hit, hits.get(i + 1)) : null;
                if (inside != null) {
                    settled.putIfAbsent(phrase, inside);
                }
                List<PlaceMeaning> places = inside == null ? hit.values() : List.of(inside);
                kept.add(new Found(phrase, start, start < sure, start < sure ? sure(places) : places));
            }
        }
        return kept;
    }

    /** What a dateline names is a place: one that needs no other signs if there is such a one. */
    private static List<PlaceMeaning> sure(List<PlaceMeaning> places) {
        List<PlaceMeaning> strong =
                places.stream().filter(place -> !place.weak()).toList();
        List<PlaceMeaning> meant = strong.isEmpty() ? places : strong;
        return meant.stream()
                .map(place -> new PlaceMeaning(place.code(), place.kind(), false))
                .toList();
    }

    private static String phrase(List<WordAt> words, PhraseTrie.Hit<PlaceMeaning> hit) {
        StringBuilder phrase = new StringBuilder();
        words.subList(hit.first(), hit.last())
                .forEach(word -> phrase.append(' ').append(word.lower()));
        return phrase.substring(1);
    }

    private boolean isPlace(String text, List<WordAt> words, PhraseTrie.Hit<PlaceMeaning> hit) {
        if (hit.values().contains(PlaceMeaning.NONE)) {
            if (Names.GIVEN.contains(words.get(hit.first()).text())) {
                people.add(words.get(hit.last() - 1).lower());
            }
            return false;
        }
        return !isPaper(words, hit) && !isPerson(text, words, hit);
    }

    private static boolean isPaper(List<WordAt> words, PhraseTrie.Hit<PlaceMeaning> hit) {
        return hit.last() < words.size()
                && words.get(hit.last()).start() - words.get(hit.last() - 1).end() == 1
                && Names.PAPERS.contains(words.get(hit.last()).text());
    }

    /** "Michael Jordan", "Mr. London" and "Chad Lind" name people. */
    private boolean isPerson(String text, List<WordAt> words, PhraseTrie.Hit<PlaceMeaning> hit) {
        WordAt word = words.get(hit.first());
        boolean demonym = hit.values().stream().allMatch(place -> place.kind() == PlaceMeaning.Kind.DEMONYM);
        if (hit.last() - hit.first() > 1 || demonym) {
            return false;
        }
        boolean surname = hit.first() > 0 && isNameBefore(text, words.get(hit.first() - 1), word);
        boolean given = Names.GIVEN.contains(word.text())
                && hit.last() < words.size()
                && isSurname(text, word, words.get(hit.last()));
        if (surname || given) {
            people.add(word.lower());
        }
        return surname || given;
    }

    private static boolean isNameBefore(String text, WordAt before, WordAt word) {
        String gap = text.substring(before.end(), word.start());
        boolean initial = before.text().length() == 1 && before.capitalised() && gap.startsWith(".");
        boolean honorific =
                Names.HONORIFICS.contains(before.text()) && before.text().length() < 5;
        return (gap.equals(" ") && Names.GIVEN.contains(before.text()))
                || ((gap.equals(" ") || gap.equals(". ")) && (honorific || initial));
    }

    private static boolean isSurname(String text, WordAt word, WordAt next) {
        return text.substring(word.end(), next.start()).equals(" ")
                && next.capitalised()
                && !next.allCaps()
                && !NO_SURNAMES.contains(next.text())
                && !Names.BODIES.contains(next.text());
    }

    /** "Paris, Texas" lies in the United States, and "London, Ontario" in Canada. */
    private static @Nullable PlaceMeaning around(
            String text, List<WordAt> words, PhraseTrie.Hit<PlaceMeaning> hit, PhraseTrie.Hit<PlaceMeaning> next) {
        String gap = next.first() == hit.last()
                ? text.substring(
                        words.get(hit.last() - 1).end(), words.get(next.first()).start())
                : "";
        boolean city = hit.values().stream().anyMatch(place -> place.kind() == PlaceMeaning.Kind.CITY);
        boolean named = next.values().stream().allMatch(place -> place.kind() == PlaceMeaning.Kind.NAME);
        List<PlaceMeaning> around = next.values().stream()
                .filter(place -> named || place.kind() == PlaceMeaning.Kind.PART)
                .filter(place -> place.code().length() == 2)
                .toList();
        if (!gap.equals(", ") || around.isEmpty() || !(city || !named)) {
            return null;
        }
        String code = around.stream()
                .map(PlaceMeaning::code)
                .filter(one ->
                        hit.values().stream().anyMatch(place -> place.code().equals(one)))
                .findFirst()
                .orElse(around.getFirst().code());
        return new PlaceMeaning(code, PlaceMeaning.Kind.CITY, false);
    }

    /** Whether the phrase is a person's name somewhere in the article. */
    boolean isPersonsName(Found found) {
        return people.contains(found.phrase());
    }

    /** What the phrase means by what stands after it somewhere in the article. */
    @Nullable
    PlaceMeaning settled(Found found) {
        return settled.get(found.phrase());
    }
}
