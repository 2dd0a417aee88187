package app.bellwether.replies;

import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Citation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cites articles that no signal and no brief has quoted yet. */
final class Citations {

    private Citations() {}

    /** The words from one unit of a part up to another, with who says them where that is known. */
    static Citation of(Article article, Citation.Part part, int start, int end, @Nullable String anchor) {
        String words = part == Citation.Part.TITLE ? article.title() : article.text();
        Optional<Segment> said = part == Citation.Part.TITLE ? Optional.empty() : said(article, start);
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
                said.map(Segment::speaker).orElse(null),
                said.map(Segment::at).orElse(null),
                article.language());
    }

    /** The part of an episode or a discussion in which that unit lies. */
    static Optional<Segment> said(Article article, int start) {
        return article.segments().stream()
                .filter(segment -> segment.start() <= start && start < segment.end())
                .findFirst();
    }
}
