package app.bellwether.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of one article that name a region, each with the one region it means. */
final class PlaceNames {

    private static final Set<String> NO_SURNAMES = WordFiles.set(
            "Gov Sen Rep Secretary Attorney Republicans Democrats Republican Democratic Democrat State Supreme Senate"
                    + " House Beach City County Police University Airport River Island Islands Avenue Street Lake Bay"
                    + " Governor Senator Senators Mayor Lawmakers Legislature General King Queen Prime President Valley"
                    + " National Department Court");

    private final List<Found> inTitle;
    private final List<Found> inText;
    private final Set<String> people = new HashSet<>();
    private final Map<String, Integer> evidence = new HashMap<>();

    /** A region by its place in the title or the text. */
    record Named(String code, int start) {}

    private record Found(List<Word> words, PhraseTrie.Hit<Place> hit, List<Place> places) {

        Word first() {
            return words.get(hit.first());
        }

        boolean single() {
            return hit.last() - hit.first() == 1;
        }
    }

    PlaceNames(Gazetteer gazetteer, String title, String text) {
        this.inTitle = found(gazetteer, title);
        this.inText = found(gazetteer, text);
        inTitle.forEach(this::weigh);
        inText.forEach(this::weigh);
    }

    private List<Found> found(Gazetteer gazetteer, String in) {
        List<Word> words = Word.of(in);
        List<Found> kept = new ArrayList<>();
        List<PhraseTrie.Hit<Place>> hits = gazetteer.find(in, words);
        for (int i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            boolean none = hit.values().contains(Place.NONE);
            if (none && Names.GIVEN.contains(words.get(hit.first()).text())) {
                people.add(words.get(hit.last() - 1).text());
            }
            if (!none && !isPaper(words, hit) && !isPerson(in, words, hit)) {
                PhraseTrie.Hit<Place> next = i + 1 < hits.size() ? hits.get(i + 1) : null;
                kept.add(new Found(words, hit, narrowed(in, words, hit, next)));
            }
        }
        return kept;
    }

    private static boolean isPaper(List<Word> words, PhraseTrie.Hit<Place> hit) {
        return hit.last() < words.size()
                && words.get(hit.last()).start() - words.get(hit.last() - 1).end() == 1
                && Names.PAPERS.contains(words.get(hit.last()).text());
    }

    /** "Michael Jordan", "Mr. London" and "Chad Lind" name people. */
    private boolean isPerson(String in, List<Word> words, PhraseTrie.Hit<Place> hit) {
        Word word = words.get(hit.first());
        boolean demonym = hit.values().stream().allMatch(place -> place.kind() == Place.Kind.DEMONYM);
        if (hit.last() - hit.first() > 1 || demonym) {
            return false;
        }
        if (hit.first() > 0 && isNameBefore(in, words.get(hit.first() - 1), word)) {
            people.add(word.text());
            return true;
        }
        boolean person = Names.GIVEN.contains(word.text())
                && hit.last() < words.size()
                && isSurname(in, word, words.get(hit.last()));
        if (person) {
            people.add(word.text());
        }
        return person;
    }

    private static boolean isNameBefore(String in, Word before, Word word) {
        String gap = in.substring(before.end(), word.start());
        boolean initial = before.text().length() == 1 && before.capitalised() && gap.startsWith(".");
        boolean honorific =
                Names.HONORIFICS.contains(before.text()) && before.text().length() < 5;
        return (gap.equals(" ") && Names.GIVEN.contains(before.text()))
                || ((gap.equals(" ") || gap.equals(". ")) && (honorific || initial));
    }

    private static boolean isSurname(String in, Word word, Word next) {
        return in.substring(word.end(), next.start()).equals(" ")
                && next.capitalised()
                && !next.allCaps()
                && !NO_SURNAMES.contains(next.text())
                && !Names.BODIES.contains(next.text());
    }

    /** "Paris, Texas" lies in the United States, and "London, Ontario" in Canada. */
    private static List<Place> narrowed(
            String in, List<Word> words, PhraseTrie.Hit<Place> hit, PhraseTrie.@Nullable Hit<Place> next) {
        if (next == null || next.first() != hit.last() || next.values().contains(Place.NONE)) {
            return hit.values();
        }
        String gap = in.substring(
                words.get(hit.last() - 1).end(), words.get(next.first()).start());
        List<Place> around = next.values().stream()
                .filter(place -> place.kind() == Place.Kind.PART || place.kind() == Place.Kind.NAME)
                .filter(place -> place.code().length() == 2)
                .toList();
        boolean city = hit.values().stream().anyMatch(place -> place.kind() == Place.Kind.CITY);
        if (!gap.equals(", ") || around.isEmpty() || !city) {
            return hit.values();
        }
        List<Place> same = hit.values().stream()
                .filter(place -> around.stream().anyMatch(other -> other.code().equals(place.code())))
                .toList();
        Place chosen = same.isEmpty() ? around.getFirst() : same.getFirst();
        return List.of(new Place(chosen.code(), Place.Kind.CITY, false));
    }

    private void weigh(Found found) {
        List<String> codes = found.places().stream().map(Place::code).distinct().toList();
        boolean weak = found.places().stream().anyMatch(Place::weak);
        if (codes.size() == 1 && !weak && !isPersonsName(found)) {
            evidence.merge(codes.getFirst(), 1, Integer::sum);
        }
    }

    private boolean isPersonsName(Found found) {
        return found.single() && people.contains(found.first().text());
    }

    List<Named> inTitle() {
        return named(inTitle);
    }

    List<Named> inText() {
        return named(inText);
    }

    private List<Named> named(List<Found> all) {
        List<Named> named = new ArrayList<>();
        for (Found found : all) {
            String code = isPersonsName(found) ? null : meant(found);
            if (code != null) {
                named.add(new Named(code, found.first().start()));
            }
        }
        return named;
    }

    /** Of several countries the one that the rest of the article speaks of; a weak name alone means none. */
    private @Nullable String meant(Found found) {
        String best = null;
        int most = 0;
        for (Place place : found.places()) {
            int count = evidence.getOrDefault(place.code(), 0);
            if (count > most) {
                most = count;
                best = place.code();
            }
        }
        if (best != null) {
            return best;
        }
        return found.places().stream()
                .filter(place -> !place.weak())
                .map(Place::code)
                .findFirst()
                .orElse(null);
    }
}
