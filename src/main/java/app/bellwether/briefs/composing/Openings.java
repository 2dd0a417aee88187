package app.bellwether.briefs.composing;

import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Orders sentences by how well they open a brief under its headline. Whoever reads it has read nothing else: so a report goes
 * before an opinion, news before what was, and then what can be understood alone, and what is worth most.
 */
final class Openings {

    /** Read another day, it is another day. */
    private static final Pattern RELATIVE =
            Pattern.compile("\\b(?:today|tonight|yesterday|tomorrow|(?<!the )(?:next|this) (?:week|weekend)|this"
                    + " (?:morning|afternoon|evening)|on the eve of|within (?:hours|days|weeks)(?! of\\b)|in (?:the"
                    + " )?(?:coming|next few)"
                    + " (?:hours|days|weeks)|currently)\\b|^(?:Today|Tonight|Yesterday|Tomorrow|Currently|(?:Next|This)"
                    + " (?:week|weekend))\\b");

    /** Of those who write in points. */
    private static final String CATCHWORD = "(?:Why it matters|What to know|What happened|What(?:'|’)s"
            + " (?:next|new)|What (?:they|we)(?:'|’)re (?:saying|watching)|Where it stands|How it works|The (?:big"
            + " picture|bottom line|latest|other side|intrigue)|Driving the news|Between the lines|State of play|By the"
            + " numbers|Zoom (?:in|out)|Go deeper|Yes, but|Catch up quick|Reality check|Worth noting|Key"
            + " takeaways?|Details|Context|Flashback)";

    /** "NEW DELHI: ", "Rome (AFP) – ", "Tariff War: ", "Why it matters: ". */
    private static final Pattern LABEL =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}\\p{N}.’'-]*(?:,? \\p{Lu}[\\p{L}\\p{N}.’'-]*){0,5}"
                    + "(?:,? \\([^)]{1,30}\\))?(?: ?[:_] ?| [–—] ?|— ?| - )|"
                    + CATCHWORD + ": )(?=[\\p{Lu}\\p{N}“\"])");

    private final Extracts extracts;
    private final Happenings happenings;
    private final Map<Passage, Order> known = new ConcurrentHashMap<>();

    /**
     * What decides of a sentence; false goes before true, the worthier first.
     *
     * @param worth in tenths: a nearer look decides nothing that a reader would notice
     */
    private record Order(boolean recalls, boolean leans, boolean relative, boolean labelled, long worth) {}

    Openings(Extracts extracts, Happenings happenings) {
        this.extracts = extracts;
        this.happenings = happenings;
    }

    /** The best first; among those that open equally well, in the order given. */
    List<Passage> best(List<Passage> sentences) {
        return sentences.stream()
                .sorted(understood().thenComparing(passage -> of(passage).worth(), Comparator.reverseOrder()))
                .toList();
    }

    /** Those first that can be understood alone; else in the order given. */
    List<Passage> alone(List<Passage> sentences) {
        return sentences.stream().sorted(understood()).toList();
    }

    private Comparator<Passage> understood() {
        return Comparator.comparing(Passage::kind)
                .thenComparing(passage -> of(passage).recalls())
                .thenComparing(passage -> of(passage).leans())
                .thenComparing(passage -> of(passage).relative())
                .thenComparing(passage -> of(passage).labelled());
    }

    /** Whether a sentence has a place or a catchword in front that is none of its words. */
    static boolean isLabelled(String sentence) {
        return LABEL.matcher(sentence).lookingAt();
    }

    /** Whether it says when by words that mean another day to whoever reads it on another one. */
    static boolean isRelative(String sentence) {
        return RELATIVE.matcher(sentence).find();
    }

    /** Whether it can be read first of what is said under a headline, though it may say little. */
    boolean isReadable(Passage passage) {
        Order order = of(passage);
        return !order.recalls() && !order.leans() && !order.relative() && !order.labelled();
    }

    private Order of(Passage passage) {
        return known.computeIfAbsent(
                passage,
                _ -> new Order(
                        happenings.recalls(passage),
                        extracts.leans(passage.citations().getFirst()),
                        isRelative(passage.text()),
                        isLabelled(passage.text()),
                        Math.round(10 * extracts.worth(passage.citations().getFirst()))));
    }
}
