package app.bellwether.briefs;

import app.bellwether.matching.Inquiry;
import app.bellwether.sources.Article;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.util.List;

/** Why something was in a brief, or was not (R8): what was recorded then, and for the rest what is decided again from the same. */
public interface Hindsight {

    /**
     * What became of each of the articles, in their order.
     *
     * @param at when the brief was sealed, or any instant at which one could have been
     */
    List<Inquiry.Fate> of(List<Article> articles, Subscriber reader, Instant at);
}
