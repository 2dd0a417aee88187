package app.bellwether.briefs.composing;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Orders sentences by how well they open a brief under its headline. Whoever reads it has read nothing else: so a report goes
 * before an opinion, what can be understood alone before what leans, a newer day before an older one, and then what an editor would
 * sooner print as its story's only line.
 */
final class Openings {

    /** "NEW DELHI: ", "Rome (AFP) – ", "Tariff War: ". */
    private static final Pattern LABEL =
            Pattern.compile("^\\p{Lu}[\\p{L}\\p{N}.’'-]*(?:,? \\p{Lu}[\\p{L}\\p{N}.’'-]*){0,5}"
                    + "(?:,? \\([^)]{1,30}\\))?(?: ?[:_] ?| [–—] ?|— ?| - )(?=[\\p{Lu}\\p{N}“\"])");

    /** "Why it matters: ", "Yes, but: "; "Brandt was clear: " is part of its sentence. */
    private static final Pattern CATCHWORD = Pattern.compile(
            "^(?![^:]{0,60}\\b(?:is|are|was|were|said|says)\\b)\\p{Lu}[\\p{L}’']*(?:,? [\\p{L}’']+){0,3}: (?=\\p{Lu})");

    private final Extracts extracts;
    private final Map<Passage, Opening> known = new ConcurrentHashMap<>();

    /**
     * What decides of a sentence.
     *
     * @param readable whether it can be read first
     * @param day on which it was published, in UTC
     * @param tells how likely an editor would print it as the only line of its story, in tenths: a nearer look decides nothing that a reader
     *     would notice
     */
    private record Opening(boolean readable, LocalDate day, long tells) {}

    Openings(Extracts extracts) {
        this.extracts = extracts;
    }

    /** Those of the newest day first, the best of a day first; among those that open equally well, in the order given. */
    List<Passage> best(List<Passage> sentences) {
        return sentences.stream()
                .sorted(understood()
                        .thenComparing(passage -> of(passage).day(), Comparator.reverseOrder())
                        .thenComparing(passage -> of(passage).tells(), Comparator.reverseOrder()))
                .toList();
    }

    /** Those first that can be understood alone; else in the order given. */
    List<Passage> alone(List<Passage> sentences) {
        return sentences.stream().sorted(understood()).toList();
    }

    private Comparator<Passage> understood() {
        return Comparator.comparing(Passage::kind).thenComparing(passage -> !isReadable(passage));
    }

    /** Whether a sentence has a place or a catchword in front that is none of its words. */
    static boolean isLabelled(String sentence) {
        return LABEL.matcher(sentence).find() || CATCHWORD.matcher(sentence).find();
    }

    /** Whether it can be read first of what is said under a headline, though it may say little. */
    boolean isReadable(Passage passage) {
        return of(passage).readable();
    }

    private Opening of(Passage passage) {
        return known.computeIfAbsent(passage, this::open);
    }

    private Opening open(Passage passage) {
        Citation quote = passage.cited();
        boolean readable = !extracts.recalls(quote)
                && !extracts.leans(quote)
                && !extracts.isRelative(quote)
                && !isLabelled(passage.text());
        return new Opening(readable, BriefPhrases.publishedOn(passage), Math.round(10 * extracts.tells(quote)));
    }
}
