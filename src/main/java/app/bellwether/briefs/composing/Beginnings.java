package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Finds among the first sentences of articles those that can be quoted. */
final class Beginnings {

    private static final int OPENING = 8;
    private static final double HALF = .5;

    /** Among reports of many countries, it could be any. */
    private static final Pattern SOME_GOVERNMENT =
            Pattern.compile("The (?:government|country|state|ministry|minister)\\b");

    private final Linguist linguist;
    private final Extracts extracts;
    private final Quotes quotes;

    Beginnings(Linguist linguist, Extracts extracts, Quotes quotes) {
        this.linguist = linguist;
        this.extracts = extracts;
        this.quotes = quotes;
    }

    /** The opening sentence of its article that says most of a headline; empty when none says half of it. */
    Optional<Passage> saying(Evidence headline) {
        return saying(headline, this::of).or(() -> saying(headline, this::datelined));
    }

    private Optional<Passage> saying(Evidence headline, Function<Article, List<Passage>> openings) {
        ToDoubleFunction<Passage> said = passage -> extracts.overlap(passage.text(), headline.quote());
        return quotes.article(headline).stream()
                .flatMap(article -> openings.apply(article).stream())
                .filter(passage -> said.applyAsDouble(passage) >= HALF)
                .max(Comparator.comparingDouble(said));
    }

    /** Those that can be read alone and take no side, in order; what begins with a label ("Tariff War: ") is none of them. */
    List<Passage> of(Article article) {
        return in(article, sentence -> !Openings.isLabelled(sentence));
    }

    /** An agency's reports begin with where they were written, and no other sentence of theirs may say what their headline does. */
    private List<Passage> datelined(Article article) {
        return in(article, Openings::isDatelined);
    }

    private List<Passage> in(Article article, Predicate<String> begin) {
        return linguist.sentences(article.text()).stream()
                .limit(OPENING)
                .filter(Sentence::whole)
                .filter(sentence -> extracts.standsAlone(sentence.in(article.text()))
                        && !SOME_GOVERNMENT.matcher(sentence.in(article.text())).lookingAt()
                        && !extracts.takesSides(sentence.in(article.text()))
                        && begin.test(sentence.in(article.text()))
                        && !Openings.isRelative(sentence.in(article.text())))
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList();
    }
}
