package app.bellwether.replies;

import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import org.jspecify.annotations.Nullable;

/** Cites articles that no signal and no brief has quoted yet. */
final class Citations {

    private Citations() {}

    /** The words from one unit of a part up to another, spoken by nobody in particular. */
    static Citation of(Article article, Citation.Part part, int start, int end, @Nullable String anchor) {
        String words = part == Citation.Part.TITLE ? article.title() : article.text();
        return new Citation(
                article.id().value(),
                article.revision(),
                part,
                start,
                end,
                words.substring(start, end),
                anchor,
                article.publisher(),
                article.title(),
                article.url(),
                article.published(),
                null,
                null,
                article.language());
    }
}
