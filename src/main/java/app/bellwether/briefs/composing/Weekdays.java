package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which day a sentence means by "Friday" where that is not clear to whoever reads it on a Tuesday. */
final class Weekdays {

    /** Whoever reads "on Sunday" on a Tuesday knows which one. */
    private static final int CLEAR = 2;

    private static final int WEEK = 7;

    private static final Pattern WEEKDAY = Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

    private final LocalDate today;
    private final Almanac almanac;
    private final Quotes quotes;
    private final Wording wording;

    Weekdays(LocalDate today, Almanac almanac, Quotes quotes, Wording wording) {
        this.today = today;
        this.almanac = almanac;
        this.quotes = quotes;
        this.wording = wording;
    }

    /** The date of the first weekday that it names, when that is several days past: "“Friday” is 22 August." */
    Optional<String> dated(Passage passage) {
        Citation cited = passage.citations().getFirst();
        return cited.of() == Citation.Part.TITLE
                ? Optional.empty()
                : quotes.article(passage).flatMap(article -> dated(article, cited));
    }

    private Optional<String> dated(Article article, Citation cited) {
        return almanac.of(article, wording.publishedOn(article.published())).stream()
                .filter(mention -> cited.start() <= mention.start() && mention.end() <= cited.end())
                .filter(mention -> WEEKDAY.matcher(written(mention, article)).matches())
                .findFirst()
                .filter(mention -> mention.date().isBefore(today.minusDays(CLEAR))
                        && mention.date().isAfter(today.minusDays(2 * WEEK)))
                .map(mention -> wording.say(
                        "weekday",
                        "weekday",
                        wording.quoted(written(mention, article)),
                        "day",
                        wording.day(mention.date())));
    }

    private static String written(DateMention mention, Article article) {
        return article.text().substring(mention.start(), mention.end());
    }
}
