package app.bellwether.stories;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two events, each told by two outlets in words of their own. */
final class Reports {

    static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

    private Reports() {}

    static Article rail(String publisher, int hours) {
        return article(
                publisher,
                hours,
                "Kenya opens railway from Naivasha to the Ugandan border",
                "Kenya opened a new railway line from Naivasha to Malaba on the Ugandan border on Monday. The line is"
                        + " 369 kilometres long and cost 1.5 billion dollars. President Wanjiru Otieno rode the first"
                        + " train and said freight would move in a day.");
    }

    static Article railAgain(String publisher, int hours) {
        return article(
                publisher,
                hours,
                "First train runs on Kenya’s Naivasha to Malaba railway",
                "The first freight train left Naivasha for Malaba as Kenya opened its 369-kilometre railway to the"
                        + " border with Uganda. Traders expect the journey to take one day instead of four. Lenders in"
                        + " Asia paid for most of the line.");
    }

    /** A copy of {@link #rail} that says which agency's text it is. */
    static Article wired(String publisher, int hours, String agency) {
        Article rail = rail(publisher, hours);
        return article(publisher, hours, rail.title(), rail.text() + "\n\n(" + agency + ")");
    }

    static Article flood(String publisher, int hours) {
        return article(
                publisher,
                hours,
                "Flood closes Ashmere’s Mill Bridge for weeks",
                "The River Ash rose two metres overnight and closed Mill Bridge in Ashmere, the council said."
                        + " Engineers found cracks in a pier. Some 40 homes in Long Acre were left without power.");
    }

    static Article floodAgain(String publisher, int hours) {
        return article(
                publisher,
                hours,
                "Ashmere flood: bridge shut, 40 homes without power",
                "Mill Bridge in Ashmere will stay shut after the River Ash flooded and cracked one of its piers. About"
                        + " 40 homes in Long Acre have no power, according to the council.");
    }

    static Article revised(Article first, String text) {
        return article(first.publisher(), first.id(), 2, first.published(), first.title(), text);
    }

    static Article article(String publisher, int hours, String title, String text) {
        return article(
                publisher, new ArticleId(publisher + "-" + hours), 1, FIRST.plus(Duration.ofHours(hours)), title, text);
    }

    static Article article(String publisher, ArticleId id, int revision, Instant published, String title, String text) {
        return new Article(
                id,
                revision,
                publisher,
                Kind.ARTICLE,
                "https://" + publisher + ".example/" + id,
                publisher,
                null,
                title,
                text,
                published,
                published,
                false,
                "en",
                List.of());
    }
}
