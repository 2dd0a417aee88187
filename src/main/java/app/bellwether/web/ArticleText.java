package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article's text cut into who says what in which paragraph, with a quote marked wherever it reaches. */
final class ArticleText {

    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
    private static final int DEEPEST = 6;

    private final Article article;
    private final @Nullable Quote quote;

    ArticleText(Article article, @Nullable Quote quote) {
        this.article = article;
        this.quote = quote != null && quote.of() == Citation.Part.TEXT ? quote : null;
    }

    /**
     * What somebody says in one go, or the whole text where nobody is named.
     *
     * @param heard where that time is heard, null where no address leads there
     * @param depth of a comment below the top of its discussion
     */
    record Turn(
            @Nullable String speaker,
            @Nullable String time,
            @Nullable String heard,
            int depth,
            List<List<Words>> paragraphs) {}

    /** Words of a paragraph, marked or not; {@code first} where the mark begins. */
    record Words(String text, boolean marked, boolean first) {}

    List<Turn> turns() {
        String text = article.text();
        List<Turn> turns = new ArrayList<>();
        int at = 0;
        for (Segment segment : article.segments()) {
            add(turns, new Segment(at, segment.start(), null, null, 0));
            add(turns, segment);
            at = Math.max(at, segment.end());
        }
        add(turns, new Segment(at, text.length(), null, null, 0));
        return turns;
    }

    private void add(List<Turn> turns, Segment segment) {
        int end = Math.min(segment.end(), article.text().length());
        List<List<Words>> paragraphs = segment.start() < end ? paragraphs(segment.start(), end) : List.of();
        if (!paragraphs.isEmpty()) {
            turns.add(new Turn(
                    segment.speaker() == null ? null : Clean.line(segment.speaker()),
                    segment.at() == null ? null : Times.place(segment.at()),
                    heard(segment),
                    Math.min(segment.depth(), DEEPEST),
                    paragraphs));
        }
    }

    private @Nullable String heard(Segment segment) {
        String moment = article.urlAt(segment.start());
        return moment.equals(article.url()) ? null : Address.web(moment);
    }

    private List<List<Words>> paragraphs(int start, int end) {
        List<List<Words>> paragraphs = new ArrayList<>();
        Matcher blank = BLANK_LINE.matcher(article.text()).region(start, end);
        int at = start;
        while (blank.find()) {
            addParagraph(paragraphs, at, blank.start());
            at = blank.end();
        }
        addParagraph(paragraphs, at, end);
        return paragraphs;
    }

    private void addParagraph(List<List<Words>> paragraphs, int start, int end) {
        if (!article.text().substring(start, end).isBlank()) {
            paragraphs.add(marked(article.text(), start, end, quote));
        }
    }

    static List<Words> plain(String text) {
        return List.of(new Words(Clean.line(text), false, false));
    }

    /** The part of the text from start to end, cut where the quote begins and ends. */
    static List<Words> marked(String text, int start, int end, @Nullable Quote quote) {
        if (quote == null || quote.end() <= start || quote.start() >= end) {
            return List.of(new Words(text.substring(start, end), false, false));
        }
        int from = Math.max(start, quote.start());
        int to = Math.min(end, quote.end());
        List<Words> words = new ArrayList<>();
        words.add(new Words(text.substring(start, from), false, false));
        words.add(new Words(text.substring(from, to), true, from == quote.start()));
        words.add(new Words(text.substring(to, end), false, false));
        return words.stream().filter(one -> !one.text().isEmpty()).toList();
    }
}
