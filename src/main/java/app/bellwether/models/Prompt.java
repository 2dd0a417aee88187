package app.bellwether.models;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model is told, and the shape of what it is to answer. The same prompt makes the same bytes.
 *
 * @param task what for
 * @param version of its wording; another one asks anew
 * @param gate version of what looks at the answer; another one asks anew
 * @param system who it is and what the rules are
 * @param texts what it is told, in order; at least one
 * @param shape of the answer
 * @param words about how many are wanted; what may be answered is at least four times that
 */
public record Prompt(
        ModelTask task, String version, String gate, String system, List<String> texts, Shape.Fields shape, int words) {

    private static final double TOKENS_A_WORD = 1.5;
    private static final int ROOM = 4;

    /** Names, brackets and ids of the shape want room too; a model that thinks first answers nothing with less. */
    private static final int FEWEST_TOKENS = 1024;

    private static final int SHORT = 120;

    public Prompt {
        texts = List.copyOf(texts);
        if (texts.isEmpty() || words < 1) {
            throw new IllegalArgumentException("a prompt needs a text and a number of words");
        }
    }

    /** The same with something said after it. */
    public Prompt with(String text) {
        List<String> more = new ArrayList<>(texts);
        more.add(text);
        return new Prompt(task, version, gate, system, more, shape, words);
    }

    /** How many tokens an answer may have. */
    int most() {
        return Math.max(FEWEST_TOKENS, (int) Math.ceil(ROOM * TOKENS_A_WORD * words));
    }

    /** Whether so little is wanted that there is nothing to think about first. */
    boolean isShort() {
        return words <= SHORT;
    }
}
