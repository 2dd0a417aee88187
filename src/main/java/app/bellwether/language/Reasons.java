package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the words by which a text concerns an interest: those of its topics and places, and its own. */
final class Reasons {

    private static final int MOST = 5;
    private static final int OPENING = 3;

    private final Taxonomy taxonomy;
    private final Linguist linguist;
    private final TopicWords topics;
    private final Gazetteer gazetteer;

    Reasons(Taxonomy taxonomy, Linguist linguist, TopicWords topics) {
        this.taxonomy = taxonomy;
        this.linguist = linguist;
        this.topics = topics;
        this.gazetteer = new Gazetteer(taxonomy);
    }

    Subject.Part part(String text) {
        List<Subject.Shown> shown = new ArrayList<>();
        for (TopicWords.Hit hit : topics.in(text)) {
            shown.add(new Subject.Shown(widened(hit.topics().stream().map(Key::topic)), hit.start(), hit.end()));
        }
        List<WordAt> words = WordAt.of(text);
        for (var hit : gazetteer.find(text, words)) {
            Stream<Key> regions = hit.values().stream()
                    .map(PlaceMeaning::code)
                    .filter(code -> !code.isEmpty())
                    .map(Key::region);
            shown.add(new Subject.Shown(
                    widened(regions),
                    words.get(hit.first()).start(),
                    words.get(hit.last() - 1).end()));
        }
        return new Subject.Part(text, Stems.placed(text, "en"), shown);
    }

    private Set<Key> widened(Stream<Key> keys) {
        Set<Key> all = new HashSet<>();
        keys.forEach(key -> all.addAll(taxonomy.widen(key)));
        return all;
    }

    List<Concern.Because> of(Wanted wanted, Subject subject, boolean met) {
        List<Concern.Because> inText = said(wanted, subject.text(), false);
        List<Concern.Because> found = inText.isEmpty() ? said(wanted, subject.title(), true) : inText;
        return found.isEmpty() && met ? List.of(nearest(wanted, subject)) : found;
    }

    private static List<Concern.Because> said(Wanted wanted, Subject.Part part, boolean inTitle) {
        Stream<int[]> own = part.stems().stream()
                .filter(placed -> wanted.stems.contains(placed.stem()))
                .map(placed -> new int[] {placed.start(), placed.end()});
        Stream<int[]> shown = part.shown().stream()
                .filter(one -> wanted.keys.stream().anyMatch(one.keys()::contains))
                .map(one -> new int[] {one.start(), one.end()});
        List<int[]> places = Stream.concat(own, shown)
                .sorted(Comparator.<int[]>comparingInt(place -> place[0]).thenComparingInt(place -> -place[1]))
                .toList();
        return distinct(part.words(), places, inTitle);
    }

    private static List<Concern.Because> distinct(String text, List<int[]> places, boolean inTitle) {
        List<Concern.Because> because = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int from = 0;
        for (int[] place : places) {
            String words = text.substring(place[0], place[1]);
            if (place[0] >= from && because.size() < MOST && known.add(words.toLowerCase(Locale.ROOT))) {
                because.add(new Concern.Because(words, place[0], place[1], inTitle));
                from = place[1];
            }
        }
        return because;
    }

    /** What is near in meaning only is so by a whole sentence: one of the opening or the title. */
    private Concern.Because nearest(Wanted wanted, Subject subject) {
        String text = subject.text().words();
        String title = subject.title().words();
        Concern.Because headline = new Concern.Because(title, 0, title.length(), true);
        Stream<Concern.Because> opening = Sentences.of(text).stream()
                .limit(OPENING)
                .map(one -> new Concern.Because(one.in(text), one.start(), one.end(), false));
        return Stream.concat(opening, Stream.of(headline))
                .max(Comparator.comparingDouble(one -> Linguist.cosine(wanted.typed, linguist.embed(one.text()))))
                .orElse(headline);
    }
}
