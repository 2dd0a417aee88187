package app.bellwether.replies;

import app.bellwether.sources.Article;
import app.bellwether.sources.Lookup;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A look-up that finds by a function of the words. */
public record FoundBy(Function<String, List<Article>> finding) implements Lookup {

    @Override
    public List<Article> find(String addressOrWords, Instant since, Instant by, int most) {
        return finding.apply(addressOrWords);
    }

    @Override
    public List<Article> like(List<String> words, Instant since, Instant by, int most) {
        return finding.apply(String.join(" ", words));
    }
}
