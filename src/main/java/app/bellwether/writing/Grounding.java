package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks that everything checkable in a text occurs in the words it rests on (R3): every number, name, identifier and URL; and
 * that it denies nothing which they do not, says nothing opposite, and stitches no copied pieces of several sentences together.
 * It cannot tell whether a text is true, only find some of what is wrong with it.
 */
public final class Grounding {

    private final Linguist linguist;
    private final Opposites opposites = new Opposites();

    public Grounding(Linguist linguist) {
        this.linguist = linguist;
    }

    /**
     * A part of a text that the words it rests on do not bear out.
     *
     * @param text the part
     * @param start its first UTF-16 unit
     * @param end after the last
     * @param why in words for an operator
     */
    public record Problem(String text, int start, int end, String why) {}

    /**
     * What of the text is not in the spans, in order; empty when it is grounded.
     *
     * @param spans the quoted words that it rests on
     */
    public List<Problem> problems(String text, List<String> spans) {
        Spans evidence = new Spans(linguist, spans);
        List<Told> sentences = Spans.sentences(linguist, text);
        List<Problem> found = new ArrayList<>(Identifiers.problems(text, evidence.text()));
        found.addAll(new Figures(linguist, evidence).problems(text, sentences));
        found.addAll(new Called(linguist, evidence).problems(text, sentences));
        Roles roles = new Roles(evidence);
        Claimed claimed = new Claimed(evidence, opposites);
        sentences.forEach(sentence -> found.addAll(roles.problems(sentence)));
        sentences.forEach(sentence -> found.addAll(claimed.problems(sentence)));
        return firstOfEach(text, found);
    }

    /** One problem a place: what lies within another is said once. */
    private static List<Problem> firstOfEach(String text, List<Problem> found) {
        List<Problem> kept = new ArrayList<>();
        for (Problem problem : found) {
            if (kept.stream().noneMatch(one -> one.start() < problem.end() && problem.start() < one.end())) {
                kept.add(new Problem(
                        text.substring(problem.start(), problem.end()), problem.start(), problem.end(), problem.why()));
            }
        }
        kept.sort(Comparator.comparingInt(Problem::start));
        return List.copyOf(kept);
    }
}
