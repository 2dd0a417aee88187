package app.bellwether.briefs.composing;

import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what stands between quotation marks with how other papers quote it: some rewrite even what somebody said. */
final class Quotations {

    /** Of three words or more: fewer are as often a phrase as a quotation. */
    private static final Pattern QUOTED = Pattern.compile("[\"“](?<words>[^\"“”]+? [^\"“”]+? [^\"“”]+?)[.,!?]?[\"”]");

    private static final int MANY = 5;

    private Quotations() {}

    /** Whether another publisher of those has each quotation of a passage in the same words; when they are few, none need have it. */
    static boolean areAttested(Passage passage, Stream<Article> story) {
        List<String> quoted = QUOTED.matcher(passage.text())
                .results()
                .map(quotation -> plain(quotation.group("words")))
                .toList();
        if (quoted.isEmpty()) {
            return true;
        }
        Citation cited = passage.cited();
        List<String> others = story.filter(article -> !article.publisher().equals(cited.publisher()))
                .map(article -> plain(article.text()))
                .toList();
        return others.size() < MANY
                || quoted.stream().allMatch(words -> others.stream().anyMatch(text -> text.contains(words)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    }
}
