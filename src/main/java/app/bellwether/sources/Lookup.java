package app.bellwether.sources;

import java.time.Instant;
import java.util.List;

/** Finds articles by what a reader knows of them. */
public interface Lookup {

    /**
     * Those with that web address, however it is written; or those published since then whose title has all of these words, or if
     * there are none, whose text has. Newest first, at most so many; what was published after that moment comes last, and only where
     * nothing else takes its place.
     *
     * @param by the moment that is asked about
     */
    List<Article> find(String addressOrWords, Instant since, Instant by, int most);

    /**
     * Those published since then that share most of these words, from their begin on; one in the title counts as two. The newer before
     * the older of the same number, at most so many; none without a word.
     *
     * @param by after which nothing was published
     */
    List<Article> like(List<String> words, Instant since, Instant by, int most);
}
