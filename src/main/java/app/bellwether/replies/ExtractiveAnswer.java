package app.bellwether.replies;

import app.bellwether.language.Linguist;
import app.bellwether.replies.asking.Asked;
import app.bellwether.replies.asking.Find;
import app.bellwether.replies.asking.Finder;
import app.bellwether.sources.Article;
import java.util.Collection;
import java.util.List;

/**
 * What articles say to a question, in their own words.
 *
 * @param answers sentences that answer it, or may do so in other words, best first; empty when none does
 * @param nearest sentences that come near without answering, best first; empty when there are answers
 */
public record ExtractiveAnswer(List<Extract> answers, List<Extract> nearest) {

    public ExtractiveAnswer {
        answers = List.copyOf(answers);
        nearest = List.copyOf(nearest);
    }

    /** A sentence by its offsets in the article's text. */
    public record Extract(Article article, int start, int end) {

        /** The sentence itself. */
        public String words() {
            return article.text().substring(start, end);
        }
    }

    /** Looks for an answer in those articles. */
    public static ExtractiveAnswer to(String question, Collection<Article> articles, Linguist linguist) {
        Find found = new Finder(linguist).find(Asked.read(question), articles);
        return new ExtractiveAnswer(
                extracts(found.answers().isEmpty() ? found.likely() : found.answers()), extracts(found.nearest()));
    }

    private static List<Extract> extracts(List<Find.Said> said) {
        return said.stream()
                .map(one -> new Extract(one.article(), one.start(), one.end()))
                .toList();
    }
}
