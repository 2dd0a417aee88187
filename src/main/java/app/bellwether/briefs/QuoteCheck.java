package app.bellwether.briefs;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares every quote of a document with its article once more (R1), and every extract with its quote (R3). */
@Component
record QuoteCheck(Articles articles) {

    /** @throws BrokenQuote for the first that differs */
    void check(Document document) {
        List<Citation> citations = document.citations().distinct().toList();
        Map<ArticleRevision, Article> read =
                articles.asRead(citations.stream().map(QuoteCheck::revision).toList());
        citations.forEach(citation -> check(citation, read.get(revision(citation))));
        document.blocks().flatMap(QuoteCheck::passages).forEach(QuoteCheck::check);
    }

    private static ArticleRevision revision(Citation citation) {
        return new ArticleRevision(new ArticleId(citation.article()), citation.revision());
    }

    private static void check(Citation citation, @Nullable Article article) {
        if (article == null) {
            throw new BrokenQuote(citation, "there is no such article");
        }
        String part = switch (citation.of()) {
            case TEXT -> article.text();
            case TITLE -> article.title();
        };
        int start = citation.start();
        int end = citation.end();
        boolean inside = 0 <= start && start < end && end <= part.length();
        if (!inside || !part.substring(start, end).equals(citation.quote())) {
            throw new BrokenQuote(citation, "the words are not the article's");
        }
        if (citation.of() == Citation.Part.TITLE && end - start != part.length()) {
            throw new BrokenQuote(citation, "the title is not quoted whole");
        }
        if (citation.anchor() != null && !citation.quote().contains(citation.anchor())) {
            throw new BrokenQuote(citation, "the anchor lies outside the quote");
        }
    }

    /** An extract is its quotes, to the letter. */
    private static void check(Passage passage) {
        boolean extract = passage.kind() == Passage.Kind.REPORTED || passage.kind() == Passage.Kind.OPINION;
        String quotes = passage.citations().stream().map(Citation::quote).collect(Collectors.joining(" "));
        if (extract && !passage.text().equals(quotes)) {
            throw new BrokenQuote(passage.citations().getFirst(), "the sentence differs from its quote");
        }
    }

    private static Stream<Passage> passages(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.passages().stream();
            case Block.Bars _ -> Stream.empty();
            case Block.Item item -> item.said();
        };
    }
}
