package app.bellwether.signals.claims;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import app.bellwether.sources.Article;
import java.util.List;

/** Single sentences as claims. */
final class Claims {

    static final ClaimReader READER = new ClaimReader(Reports.LINGUIST, _ -> "");

    private static int number;

    private Claims() {}

    /** A sentence as the only one of an article of a story of its own. */
    static Claim of(String sentence) {
        return in("story " + number, "2026-03-02T08:00:00Z", sentence);
    }

    static Claim in(String story, String published, String sentence) {
        number++;
        Article article = Reports.report("article-" + number, "Publisher " + number, published, "A headline", sentence);
        List<Claim> claims = read(article, story).stream().filter(Claim::isMain).toList();
        if (claims.size() != 1) {
            throw new IllegalArgumentException("no claim: " + sentence);
        }
        return claims.getFirst();
    }

    /** All claims of an article of that one sentence; none when it claims nothing. */
    static List<Claim> all(String sentence) {
        number++;
        Article article = Reports.report(
                "article-" + number, "Publisher " + number, "2026-03-02T08:00:00Z", "A headline", sentence);
        return read(article, "story " + number);
    }

    static List<Claim> read(Article article, String story) {
        ToldStories stories = new ToldStories();
        stories.tell(article, story, 0);
        return READER.read(article, stories.of(article.id()).orElseThrow());
    }
}
