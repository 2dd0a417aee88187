package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Marks;
import app.bellwether.language.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks that everything checkable in a text occurs in the words it rests on (R3): every number, name, identifier and URL; and
 * that it denies nothing which they do not, says nothing opposite, and stitches no copied pieces of several sentences together.
 * It cannot tell whether a text is true, only find some of what is wrong with it.
 */
public final class Grounding {

    /** A claim is a sentence or a few; no sentence of it may be one too long to be looked at. */
    private static final int LONGEST = Sentence.LONGEST;

    private final Linguist linguist;
    private final OppositeWords opposites = new OppositeWords();

    public Grounding(Linguist linguist) {
        this.linguist = linguist;
    }

    /** What can be found. */
    public enum Fault {
        IDENTIFIER("the identifier is not in the sources"),
        NUMBER("the number is not in the sources"),
        COUNT("the sources give another number of these"),
        UNIT("the number has another unit in the sources"),
        TOTAL("the parts do not add up to the total"),
        NAME("the name is not in the sources"),
        DENIAL("the sources do not deny what the text denies"),
        OPPOSITE("the sources say the opposite"),
        ROLES("the sources say it the other way round"),
        STITCHED("no sentence of the sources says all of it"),
        LENGTH("it is too long to be checked");

        private final String why;

        Fault(String why) {
            this.why = why;
        }

        /** In words for an operator. */
        public String why() {
            return why;
        }
    }

    /**
     * A part of a text that the words it rests on do not bear out.
     *
     * @param text the part
     * @param start its first UTF-16 unit
     * @param end after the last
     * @param why in words for an operator
     */
    public record Problem(String text, int start, int end, String why) {
        /** Whether that is what was found. */
        public boolean is(Fault fault) {
            return why.equals(fault.why());
        }

        /** The part, and why. */
        public String said() {
            return text + ": " + why;
        }
    }

    /**
     * What of the text is not in the spans, in order; empty when it is grounded.
     *
     * @param written a sentence or a few; what is longer than one sentence may be is not grounded
     * @param spans the quoted words that it rests on
     */
    public List<Problem> problems(String written, List<String> spans) {
        if (written.length() > LONGEST) {
            return List.of(new Problem(written, 0, written.length(), Fault.LENGTH.why()));
        }
        String text = Marks.few(written);
        Spans evidence = new Spans(linguist, spans.stream().map(Marks::few).toList());
        List<SentenceTokens> sentences = Spans.sentences(linguist, text);
        List<Problem> found = new ArrayList<>(Identifiers.problems(text, evidence.text()));
        found.addAll(new NumberCheck(linguist, evidence).problems(text, sentences));
        found.addAll(new Called(linguist, evidence).problems(text, sentences));
        Roles roles = new Roles(evidence);
        Claimed claimed = new Claimed(evidence, opposites);
        sentences.forEach(sentence -> found.addAll(roles.problems(sentence)));
        sentences.forEach(sentence -> found.addAll(claimed.problems(sentence)));
        return firstOfEach(written, found);
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
