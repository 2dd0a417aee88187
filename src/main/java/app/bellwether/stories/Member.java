package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;

/**
 * An article's place in a story.
 *
 * @param article the article
 * @param publisher who published it
 * @param published when
 * @param voice members with the same number are near-identical copies of one text; numbers start at 0 in each story
 * @param origin the news agency or press release service whose text it says it is, such as "AFP"; empty when it names none
 */
public record Member(ArticleId article, String publisher, Instant published, int voice, String origin) {}
