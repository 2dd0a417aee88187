package app.bellwether.console;

import app.bellwether.language.Allowance;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.Unreadable;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads articles one after the other; one that cannot be read is complained of and left out. */
final class OneByOne {

    private final Lines lines;
    private final Allowance allowance;

    OneByOne(Lines lines, Linguist linguist) {
        this.lines = lines;
        this.allowance = Allowance.of(linguist);
    }

    /** Who reads each article as far as it may be read. */
    Linguist linguist() {
        return allowance.linguist();
    }

    /** What reading it comes to. */
    <T> Optional<T> read(Article article, Supplier<T> reading) {
        allowance.renew();
        try {
            return Optional.of(Unreadable.unless(article, reading));
        } catch (Unreadable one) {
            lines.complain("article " + article.id() + " is set aside: " + one.why());
            return Optional.empty();
        }
    }
}
