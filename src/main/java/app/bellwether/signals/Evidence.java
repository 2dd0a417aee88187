package app.bellwether.signals;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A verbatim quote that speaks for, against or beside a claim (R1). It cannot be kept when the quote is not the article's.
 *
 * @param article the article quoted
 * @param revision of the article that is quoted
 * @param of the part quoted
 * @param start first UTF-16 unit in that part
 * @param end after the last
 * @param quote one or more whole sentences, or the whole title
 * @param anchor the words inside the quote that carry the claim
 * @param stance how it stands to the claim
 * @param story the story of the article
 * @param publisher who published it
 * @param published when
 * @param score how well it fits, 0 to 1
 */
@Table(schema = "signals", name = "point")
public record Evidence(
        ArticleId article,
        int revision,
        @Column("part") Citation.Part of,
        @Column("text_start") int start,
        @Column("text_end") int end,
        String quote,
        String anchor,
        Stance stance,
        StoryId story,
        String publisher,
        Instant published,
        @Column("fit") double score) {

    /** The article as it is quoted. */
    public ArticleRevision read() {
        return new ArticleRevision(article, revision);
    }

    /** Its words and whose they are, without what only the article has: its title, its address, who speaks. */
    public Citation citation() {
        return new Citation(
                article.value(),
                revision,
                of,
                start,
                end,
                quote,
                anchor,
                publisher,
                "",
                "",
                published,
                null,
                null,
                null);
    }

    /** How evidence stands to the claim. */
    public enum Stance {
        SUPPORTS,
        CONTRADICTS,
        CONTEXT
    }
}
