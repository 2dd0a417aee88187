package app.bellwether.writing.gate;

import app.bellwether.writing.DraftedSentence;
import java.util.List;
import java.util.Map;

/** A reader who understands more than the checks do, and says of sentences whether what was shown bears them out. */
@FunctionalInterface
public interface SecondLook {

    /**
     * Looks at sentences of one draft in which nothing exact is wrong.
     *
     * @return what it finds of each; nothing of those that it did not look at
     */
    Map<DraftedSentence, Finding> of(List<DraftedSentence> sentences);

    /**
     * What it finds of a sentence.
     *
     * @param borneOut whether the spans bear out all of it
     * @param words those that they do not; empty where it does not say
     */
    record Finding(boolean borneOut, String words) {}
}
