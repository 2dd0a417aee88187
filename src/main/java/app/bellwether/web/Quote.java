package app.bellwether.web;

import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The place in an article that somebody wants to see.
 *
 * @param of the part
 * @param start first UTF-16 unit
 * @param end after the last
 */
record Quote(Citation.Part of, int start, int end) {

    /** Understands the address of a page; null when it does not name a place in that article. */
    static @Nullable Quote in(Article article, @Nullable String of, @Nullable String start, @Nullable String end) {
        try {
            var part = "title".equalsIgnoreCase(of) ? Citation.Part.TITLE : Citation.Part.TEXT;
            var quote = new Quote(part, Integer.parseInt(String.valueOf(start)), Integer.parseInt(String.valueOf(end)));
            return quote.isWithin(part == Citation.Part.TITLE ? article.title() : article.text()) ? quote : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private boolean isWithin(String text) {
        return start >= 0 && start < end && end <= text.length() && !splits(text, start) && !splits(text, end);
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
