package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds among the first sentences of articles those that can be quoted. */
final class Beginnings {

    private static final int OPENING = 8;
    private static final double HALF = .5;

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
        ToDoubleFunction<Passage> said = passage -> extracts.overlap(passage.text(), headline.quote());
        return quotes.article(headline).stream()
                .flatMap(article -> of(article).stream())
                .filter(passage -> said.applyAsDouble(passage) >= HALF)
                .max(Comparator.comparingDouble(said));
    }

    /** Those that can be read alone, in order; what begins with a label ("Tariff War: ") is none of them. */
    List<Passage> of(Article article) {
        return sharing(article, Set.of(), 0);
    }

    /** Those of them that have so many of those words. */
    List<Passage> sharing(Article article, Set<String> words, int least) {
        return linguist.sentences(article.text()).stream()
                .limit(OPENING)
                .filter(Sentence::whole)
                // what is dear, how it reads, is asked of the few that are left
                .filter(sentence -> least == 0 || extracts.shared(sentence.in(article.text()), words) >= least)
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED && isReadable(passage))
                .toList();
    }

    /** The sentence that stands directly behind it in its article, if it can be read there. */
    Optional<Passage> behind(Passage told) {
        Citation citation = told.citations().getFirst();
        if (citation.of() == Citation.Part.TITLE) {
            return Optional.empty();
        }
        return quotes.article(told).stream()
                .flatMap(article -> linguist.sentences(article.text()).stream()
                        .dropWhile(sentence -> sentence.start() < citation.end())
                        .limit(1)
                        .filter(Sentence::whole)
                        .map(sentence -> quotes.passage(article, sentence.start(), sentence.end())))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED
                        && !Openings.isRelative(passage.text())
                        && extracts.goesOn(
                                passage.text(), passage.citations().getFirst().start()))
                .findFirst();
    }

    private boolean isReadable(Passage passage) {
        String sentence = passage.text();
        return extracts.standsAlone(sentence, passage.citations().getFirst().start())
                && !Openings.isLabelled(sentence)
                && !Openings.isRelative(sentence);
    }
}
