package app.bellwether.briefs.composing;

import app.bellwether.language.Sentence;
import app.bellwether.signals.Evidence;
import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Finds among the first sentences of articles those that can be quoted. */
record Beginnings(Shelf shelf, Quotes quotes) {

    private static final int OPENING = 8;
    private static final double HALF = .5;

    /** The opening sentence of its article that says most of a headline; empty when none says half of it. */
    Optional<Passage> saying(Evidence headline) {
        ToDoubleFunction<Passage> said = passage -> shelf.extracts.overlap(passage.text(), headline.quote());
        return quotes.article(headline).stream()
                .flatMap(article -> of(article).stream())
                .filter(passage -> said.applyAsDouble(passage) >= HALF)
                .max(Comparator.comparingDouble(said));
    }

    /** Those that can be read alone, in order; what begins with a label ("Tariff War: ") is none of them. */
    List<Passage> of(Article article) {
        return of(article, _ -> true);
    }

    /** Those of them whose words are wanted; how the others read, which is dear to tell, is not asked. */
    List<Passage> of(Article article, Predicate<String> wanted) {
        return shelf.linguist.sentences(article.text()).stream()
                .limit(OPENING)
                .filter(Sentence::whole)
                .filter(sentence -> wanted.test(sentence.in(article.text())))
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED && isReadable(passage))
                .toList();
    }

    /** The sentence that stands directly behind it in its article, if it can be read there. */
    Optional<Passage> behind(Passage told) {
        Citation citation = told.cited();
        if (citation.of() == Citation.Part.TITLE) {
            return Optional.empty();
        }
        return quotes.article(told).stream()
                .flatMap(article -> shelf.linguist.sentences(article.text()).stream()
                        .dropWhile(sentence -> sentence.start() < citation.end())
                        .limit(1)
                        .filter(Sentence::whole)
                        .map(sentence -> quotes.passage(article, sentence.start(), sentence.end())))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED
                        && shelf.extracts.goesOn(passage.text(), passage.cited().start()))
                .findFirst();
    }

    private boolean isReadable(Passage passage) {
        String sentence = passage.text();
        return shelf.extracts.standsAlone(sentence, passage.cited().start())
                && !Openings.isLabelled(sentence)
                && !shelf.extracts.isRelative(passage.cited());
    }
}
