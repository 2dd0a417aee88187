package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Segment;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;

/** Made-up reports: freight rates that rise week after week, and things that have nothing to do with it. */
public final class Reports {

    /** One reader for all tests; loading the embeddings takes a moment. */
    public static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    public static final Article FIRST = report(
            "freight-1",
            "Harbour Times",
            "2026-03-02T08:00:00Z",
            "Freight rates from Asia to Europe rise sharply",
            "Freight rates from Asia to northern Europe rose 12 percent last week, the broker Halden Freight said. "
                    + "Ships are taking the long way round the Cape.");

    public static final Article SECOND = report(
            "freight-2",
            "Trade Ledger",
            "2026-03-09T09:00:00Z",
            "Freight rates from Asia rise again as ships avoid canal",
            "Freight rates from Asia to northern Europe rose by 9 percent in a week as ships avoided the canal. "
                    + "It was the second increase in a row.");

    public static final Article THIRD = report(
            "freight-3",
            "Coast Daily",
            "2026-03-16T07:30:00Z",
            "Freight rates from Asia to Europe rise for a third week",
            "Freight rates from Asia to northern Europe rose again, by 7 percent, for the third week in a row. "
                    + "The port of Lindhaven is short of empty containers.");

    public static final Article FOURTH = report(
            "freight-4",
            "The Quay",
            "2026-03-23T10:00:00Z",
            "Asia to Europe freight rates rise yet again",
            "Freight rates from Asia to northern Europe rose 5 percent in the week to Friday, Halden Freight said. "
                    + "Retailers have begun to order earlier.");

    public static final Article BAKERY = report(
            "bakery",
            "Coast Daily",
            "2026-03-17T07:30:00Z",
            "Lindhaven bakery wins national prize for rye bread",
            "The Bellinge bakery in Lindhaven won the national prize for rye bread on Tuesday with 94 points. "
                    + "Judges from nine counties tasted 310 loaves in two days.");

    /** The same words as {@link #FIRST}, printed by another paper. */
    public static final Article COPY =
            report("freight-copy", "Northern Mail", "2026-03-02T12:00:00Z", FIRST.title(), FIRST.text());

    private Reports() {}

    public static Article report(String id, String publisher, String published, String title, String text) {
        return article(id, 1, Kind.ARTICLE, publisher, published, title, text, List.of());
    }

    public static Article revised(Article old, String text) {
        return article(
                old.id().value(),
                old.revision() + 1,
                old.kind(),
                old.publisher(),
                old.published().toString(),
                old.title(),
                text,
                old.segments());
    }

    public static Article article(
            String id,
            int revision,
            Kind kind,
            String publisher,
            String published,
            String title,
            String text,
            List<Segment> segments) {
        Instant at = Instant.parse(published);
        return new Article(
                new ArticleId(id),
                revision,
                "test",
                kind,
                "https://example.org/" + id,
                publisher,
                null,
                title,
                text,
                at,
                at,
                false,
                "en",
                segments);
    }

    /** The same episode, of which its feed says more. */
    public static Article heardFrom(Article episode, Recording recording) {
        return new Article(
                episode.id(),
                episode.revision(),
                episode.source(),
                episode.kind(),
                episode.url(),
                episode.publisher(),
                episode.author(),
                episode.title(),
                episode.text(),
                episode.published(),
                episode.seen(),
                episode.dateGuessed(),
                episode.language(),
                episode.segments(),
                episode.extent(),
                recording);
    }
}
