package app.bellwether.signals;

import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import org.jspecify.annotations.Nullable;

/** Cites articles. */
public final class Citations {

    private Citations() {}

    /** The words from one unit of a part up to another, with who says them where that is known. */
    public static Citation of(Article article, Citation.Part part, int start, int end, @Nullable String anchor) {
        String words = part == Citation.Part.TITLE ? article.title() : article.text();
        return of(article, part, start, end, words.substring(start, end), anchor);
    }

    /** The same in the words that were kept of it. */
    public static Citation of(
            Article article, Citation.Part part, int start, int end, String quote, @Nullable String anchor) {
        boolean text = part == Citation.Part.TEXT;
        return new Citation(
                article.id().value(),
                article.revision(),
                part,
                start,
                end,
                quote,
                anchor,
                article.publisher(),
                article.title(),
                text ? article.urlAt(start) : article.url(),
                article.published(),
                text ? article.segmentAt(start).map(Segment::speaker).orElse(null) : null,
                text ? article.secondAt(start).orElse(null) : null,
                article.language());
    }

    /** What somebody said in an episode or a discussion is theirs, also where nobody knows who it was. */
    public static Passage.Kind kind(Article article, Citation citation) {
        boolean said = citation.of() == Citation.Part.TEXT
                && article.segmentAt(citation.start()).isPresent();
        return said ? Passage.Kind.OPINION : Passage.Kind.REPORTED;
    }
}
