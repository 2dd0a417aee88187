package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.writing.Extracts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sees that a headline and the sentence below it tell of one thing; in round-ups and misfiled stories they do not. */
final class Coherence {

    private static final int SHARED = 2;

    private final Linguist linguist;
    private final Extracts extracts;
    private final Quotes quotes;

    Coherence(Linguist linguist, Extracts extracts, Quotes quotes) {
        this.linguist = linguist;
        this.extracts = extracts;
        this.quotes = quotes;
    }

    /** The hit under its story's headline, or else under the quoted article's own; empty when neither fits. */
    Optional<QuickHit> headlined(QuickHit hit) {
        Set<String> sentence = new HashSet<>(linguist.stems(hit.evidence().quote()));
        Stream<String> own = quotes.article(hit.evidence()).map(Article::title).stream();
        return Stream.concat(Stream.of(hit.title()), own)
                .filter(title -> extracts.shared(title, sentence) >= SHARED)
                .findFirst()
                .map(title -> new QuickHit(
                        hit.id(), hit.story(), title, hit.evidence(), hit.keys(), hit.score(), hit.voices()));
    }
}
