package app.bellwether.web;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.rendering.Clean;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the sentence before it and the one after it, as far as they stand in its paragraph. No more than three sentences of one
 * place, and none cut: whoever wants more opens the article.
 *
 * @param before the sentence before, empty when there is none
 * @param from the quote up to its anchor
 * @param anchor the words that carry the claim, empty when the quote is one piece
 * @param to the quote from there on
 * @param after the sentence after, empty when there is none
 */
record Surroundings(String before, String from, String anchor, String to, String after) {

    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
    private static final int SENTENCES = 3;

    static Surroundings of(Evidence evidence, @Nullable Article article, Linguist linguist) {
        if (article == null || evidence.of() == Citation.Part.TITLE || !stands(evidence, article)) {
            return around(evidence, "", "");
        }
        int from = paragraphFrom(article.text(), evidence.start());
        String paragraph = article.text().substring(from, paragraphTo(article.text(), evidence.end()));
        List<Sentence> sentences = linguist.sentences(paragraph);
        int start = evidence.start() - from;
        int end = evidence.end() - from;
        long quoted = sentences.stream()
                .filter(one -> one.start() < end && one.end() > start)
                .count();
        String before = sentences.reversed().stream()
                .filter(one -> one.end() <= start)
                .limit(1)
                .filter(one -> one.whole() && quoted < SENTENCES)
                .map(one -> one.in(paragraph))
                .findFirst()
                .orElse("");
        String after = sentences.stream()
                .filter(one -> one.start() >= end)
                .limit(1)
                .filter(one -> one.whole() && quoted + (before.isEmpty() ? 0 : 1) < SENTENCES)
                .map(one -> one.in(paragraph))
                .findFirst()
                .orElse("");
        return around(evidence, before, after);
    }

    private static boolean stands(Evidence evidence, Article article) {
        return article.text().startsWith(evidence.quote(), evidence.start());
    }

    private static int paragraphFrom(String text, int start) {
        int from = 0;
        Matcher blank = BLANK_LINE.matcher(text).region(0, start);
        while (blank.find()) {
            from = blank.end();
        }
        return from;
    }

    private static int paragraphTo(String text, int end) {
        Matcher blank = BLANK_LINE.matcher(text);
        return blank.find(end) ? blank.start() : text.length();
    }

    /** The quote is cut where its anchor begins and ends, with the blanks that stand there. */
    private static Surroundings around(Evidence evidence, String before, String after) {
        String quote = Clean.line(evidence.quote());
        String anchor = Clean.line(evidence.anchor());
        int at = anchor.isEmpty() || anchor.equals(quote) ? -1 : quote.indexOf(anchor);
        return at < 0
                ? new Surroundings(Clean.line(before), quote, "", "", Clean.line(after))
                : new Surroundings(
                        Clean.line(before),
                        quote.substring(0, at),
                        anchor,
                        quote.substring(at + anchor.length()),
                        Clean.line(after));
    }
}
