package app.bellwether.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds who acts: runs of capitalised words that are no place, no date and no mere beginning of a sentence. */
final class Actors {

    /** Nobody is called by more. */
    private static final int LONGEST = 150;

    private final Gazetteer gazetteer;

    Actors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A name where it stands, without titles before it, and what the words around it say.
     *
     * @param start first UTF-16 unit
     * @param end after the last
     */
    record Run(String name, Actor.Type type, int start, int end) {}

    List<Actor> of(String text, List<Sentence> sentences) {
        return Aliases.merged(runs(text, sentences));
    }

    List<Run> runs(String text, List<Sentence> sentences) {
        List<WordAt> words = WordAt.of(text);
        Named named = new Named(text, words, placeWords(text, words), sentences);
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int end = named.end(at);
            if (end > at) {
                Splits.of(text, words, at, end).forEach(piece -> titled(named, words, piece, runs));
            }
            at = Math.max(at + 1, end);
        }
        return runs.stream()
                .filter(run -> run.name().length() > 1 && run.name().length() <= LONGEST)
                .toList();
    }

    private static void titled(Named named, List<WordAt> words, Splits.Piece piece, List<Run> runs) {
        int from = named.begin(piece.from(), piece.end());
        for (PersonalTitles.Part part : PersonalTitles.parts(words, from, piece.end())) {
            int end = named.end(part.from(), part.end());
            if (named.someoneIn(part.from(), end)) {
                runs.add(named.run(part.from(), end, part.titled()));
            }
        }
    }

    private Set<Integer> placeWords(String text, List<WordAt> words) {
        Set<Integer> indices = new HashSet<>();
        for (var hit : gazetteer.find(text, words)) {
            WordAt last = words.get(hit.last() - 1);
            String phrase = text.substring(
                    words.get(hit.first()).start(), last.start() + last.text().length());
            if (!hit.values().contains(PlaceMeaning.NONE) && !gazetteer.acts(phrase)) {
                for (int i = hit.first(); i < hit.last(); i++) {
                    indices.add(i);
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (gazetteer.isPeople(words.get(i))) {
                indices.add(i);
            }
        }
        return indices;
    }
}
