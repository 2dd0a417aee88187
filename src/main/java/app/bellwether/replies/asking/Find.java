package app.bellwether.replies.asking;

import app.bellwether.sources.Article;
import java.util.List;

/**
 * What was found for a question.
 *
 * @param answers sentences that answer it, best first, and before them a later one that gives how much or many it is by now; empty when none does
 * @param likely sentences that may answer it, best first: they are about it in other words; empty when there are answers
 * @param nearest sentences that come near without answering, best first; empty when there are others
 * @param best what is most about it, whether it answers or not, best first
 * @param copies how many publishers, but that of the first answer, say it in nearly the same words
 * @param differ whether the answers name different days to who asks when
 * @param articles how many were looked through
 */
public record Find(
        List<Said> answers,
        List<Said> likely,
        List<Said> nearest,
        List<Said> best,
        int copies,
        boolean differ,
        int articles) {

    /** Where nothing was looked through. */
    public static final Find NOTHING = new Find(List.of(), List.of(), List.of(), List.of(), 0, false, 0);

    public Find {
        answers = List.copyOf(answers);
        likely = List.copyOf(likely);
        nearest = List.copyOf(nearest);
        best = List.copyOf(best);
    }

    /**
     * A sentence.
     *
     * @param start of it in the article's text
     * @param end after it
     * @param shared how many of the words that the question turns on it shares, in itself or in what is around it
     * @param asked how many there are
     * @param likeness in meaning to the question, 0 to 1
     * @param fits whether it shares all of them and says what was asked for: a time, a number, somebody
     * @param likely whether it says that and is near enough to the question, whichever words it shares
     * @param score 0 to 1
     */
    public record Said(
            Article article,
            int start,
            int end,
            int shared,
            int asked,
            double likeness,
            boolean fits,
            boolean likely,
            double score) {

        /** The sentence itself. */
        public String words() {
            return article.text().substring(start, end);
        }
    }
}
