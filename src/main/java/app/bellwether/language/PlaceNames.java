package app.bellwether.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of one article that name a region, each with the one region it means there. */
final class PlaceNames {

    /** Their settlers gave the same names to towns everywhere. */
    private static final Set<String> ENGLISH_SPEAKING = Set.of("US", "GB", "CA", "AU", "NZ", "ZA", "IE", "JM");

    private static final int SURE = 2;

    private final PlaceFinder finder;
    private final Gazetteer gazetteer;
    private final List<PlaceFinder.Found> inTitle;
    private final List<PlaceFinder.Found> inText;
    private final Map<String, Integer> evidence = new HashMap<>();
    private final Map<String, Integer> fromMoreThanTowns = new HashMap<>();

    /** A region by its place in the title or the text. */
    record Named(String code, int start) {}

    /** @param dateline where the text's dateline ends */
    PlaceNames(Gazetteer gazetteer, String title, String text, int dateline) {
        this.gazetteer = gazetteer;
        this.finder = new PlaceFinder(gazetteer);
        this.inTitle = finder.find(title, 0);
        this.inText = finder.find(text, dateline);
        inTitle.forEach(this::weigh);
        inText.forEach(this::weigh);
    }

    private void weigh(PlaceFinder.Found found) {
        PlaceMeaning settled = finder.settled(found);
        List<PlaceMeaning> places = settled == null ? found.places() : List.of(settled);
        List<String> codes = places.stream().map(PlaceMeaning::code).distinct().toList();
        if (codes.size() == 1 && places.stream().noneMatch(PlaceMeaning::weak) && !finder.isPersonsName(found)) {
            evidence.merge(codes.getFirst(), 1, Integer::sum);
            if (!found.only(PlaceMeaning.Kind.CITY)) {
                fromMoreThanTowns.merge(codes.getFirst(), 1, Integer::sum);
            }
        }
    }

    List<Named> inTitle() {
        return named(inTitle);
    }

    List<Named> inText() {
        return named(inText);
    }

    private List<Named> named(List<PlaceFinder.Found> all) {
        List<Named> named = new ArrayList<>();
        for (PlaceFinder.Found found : all) {
            PlaceMeaning settled = finder.settled(found);
            String code = code(found, settled);
            if (code != null && !isNamesake(found, code)) {
                named.add(new Named(code, found.start()));
            }
        }
        return named;
    }

    private @Nullable String code(PlaceFinder.Found found, @Nullable PlaceMeaning settled) {
        if (settled != null) {
            return settled.code();
        }
        return finder.isPersonsName(found) ? null : meant(found);
    }

    /** Of several countries the one that the rest of the article speaks of; a weak name alone means none. */
    private @Nullable String meant(PlaceFinder.Found found) {
        String best = null;
        int most = 0;
        for (PlaceMeaning place : found.places()) {
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
                .map(PlaceMeaning::code)
                .findFirst()
                .orElse(null);
    }

    /** Edmonton alone is no sign of Canada in an article that speaks of Queensland. */
    private boolean isNamesake(PlaceFinder.Found found, String code) {
        return !found.sure()
                && finder.settled(found) == null
                && found.only(PlaceMeaning.Kind.CITY)
                && ENGLISH_SPEAKING.contains(code)
                && !gazetteer.isCapital(found.phrase())
                && fromMoreThanTowns.getOrDefault(code, 0) == 0
                && ENGLISH_SPEAKING.stream()
                        .anyMatch(other -> !other.equals(code)
                                && evidence.getOrDefault(other, 0) >= SURE
                                && fromMoreThanTowns.getOrDefault(other, 0) > 0);
    }
}
