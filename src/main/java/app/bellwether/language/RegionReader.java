package app.bellwether.language;

import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which regions a text names, and which of them it is about. */
final class RegionReader {

    private static final double ABOUT = .34;
    private static final String US = "US";

    /** "A variant first identified in India" may be anywhere by now: what comes after it names where it comes from. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?i)\\b(?:(?:first|originally|initially) (?:identified|detected|discovered|isolated|found)"
                    + " (?:(?:by|at|as) (?:\\S+ ){1,5})?in|originally from) (?:the )?$");

    private static final int BEFORE = 60;

    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;

    RegionReader(Taxonomy taxonomy, Gazetteer gazetteer) {
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
    }

    /** How often and where a region is named. */
    private static final class Places {
        int title;
        int opening;
        int body;
        boolean dateline;
    }

    List<RegionMention> read(String title, String text, List<Sentence> sentences) {
        int dateline = Dateline.end(text);
        PlaceNames names = new PlaceNames(gazetteer, title, text, dateline);
        Map<String, Places> places = new TreeMap<>();
        int opening = sentences.isEmpty()
                ? 0
                : sentences.get(Math.min(1, sentences.size() - 1)).end();
        names.inTitle().forEach(name -> of(places, name).title++);
        names.inText().forEach(name -> {
            Places place = of(places, name);
            if (!isOrigin(text, name.start())) {
                place.body++;
                place.opening += name.start() < opening ? 1 : 0;
                place.dateline |= name.start() < dateline;
            }
        });
        return judged(places);
    }

    private static boolean isOrigin(String text, int start) {
        return ORIGIN.matcher(text.substring(Math.max(0, start - BEFORE), start))
                .find();
    }

    Set<String> countries(String text) {
        return regions(text).stream().filter(this::isCountry).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> regions(String text) {
        return read("", text, Sentences.of(text)).stream()
                .map(RegionMention::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Places of(Map<String, Places> places, PlaceNames.Named name) {
        return places.computeIfAbsent(name.code(), code -> new Places());
    }

    private long countries(Map<String, Places> places) {
        return places.keySet().stream().filter(this::isCountry).count();
    }

    private boolean isCountry(String code) {
        return taxonomy.region(code).map(Region::country).orElse(false);
    }

    private List<RegionMention> judged(Map<String, Places> places) {
        boolean onlyUs = places.containsKey(US) && countries(places) == 1;
        List<RegionMention> mentions = new ArrayList<>();
        places.forEach((code, place) -> {
            boolean elsewhere = !place.dateline && places.values().stream().anyMatch(other -> other.dateline);
            double score = score(place, elsewhere, onlyUs && code.equals(US));
            mentions.add(new RegionMention(code, Math.round(score * 1e4) / 1e4, score >= ABOUT));
        });
        mentions.sort(
                Comparator.comparingDouble(RegionMention::score).reversed().thenComparing(RegionMention::code));
        if (!mentions.isEmpty() && !mentions.getFirst().about()) {
            RegionMention best = mentions.getFirst();
            mentions.set(0, new RegionMention(best.code(), best.score(), true));
        }
        return List.copyOf(mentions);
    }

    /** A logistic model: the title, the dateline and the opening say more of what a text is about than its length does. */
    private static double score(Places place, boolean elsewhere, boolean onlyUs) {
        double sum = 1.12 * Math.min(2, place.title)
                + (place.dateline ? 2.92 : 0)
                + .40 * Math.min(3, place.opening)
                + 1.83 * Math.log1p(place.body)
                - (elsewhere ? 1.84 : 0)
                + (onlyUs ? 3.55 : 0)
                - 1.01;
        return 1 / (1 + Math.exp(-sum));
    }
}
