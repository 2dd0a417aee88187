package app.bellwether.replies;

import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cites articles that no signal and no brief has quoted yet. */
final class Citations {

    private Citations() {}

    /** The words from one unit of a part up to another, with who says them where that is known. */
    static Citation of(Article article, Citation.Part part, int start, int end, @Nullable String anchor) {
        String words = part == Citation.Part.TITLE ? article.title() : article.text();
        Optional<Segment> said = part == Citation.Part.TITLE ? Optional.empty() : article.segmentAt(start);
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
                part == Citation.Part.TITLE ? article.url() : article.urlAt(start),
                article.published(),
                said.map(Segment::speaker).orElse(null),
                said.isEmpty() ? null : article.secondAt(start).orElse(null),
                article.language());
    }

    /** What somebody said in an episode or a discussion is theirs, also where nobody knows who it was. */
    static Passage.Kind kind(Article article, Citation citation) {
        boolean said = citation.of() == Citation.Part.TEXT
                && article.segmentAt(citation.start()).isPresent();
        return said ? Passage.Kind.OPINION : Passage.Kind.REPORTED;
    }
}
