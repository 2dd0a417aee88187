package app.bellwether.briefs.composing;

import app.bellwether.language.Sentence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds what somebody asks somebody to do about a theme: a recommendation, demand or order that one of its articles reports, in
 * the sentence that says whose it is. Bellwether itself advises nothing.
 */
final class Asks {

    private static final int MOST = 3;
    private static final int ARTICLES = 6;
    private static final int SHARED = 2;

    /** Somebody, named in front of it, asks somebody, named behind it, to do something. */
    private static final Pattern ASKING =
            Pattern.compile("^(?!(?:He|She|It|They|We|I|You)\\b)\\p{Lu}[^.;:“”\"]{2,120}?\\b(?<!\\bhad"
                + " )(?:urged|urges|advised|advises|recommends?|recommended|instructed|ordered|orders|asked|asks|told|warned|warns|requires?|required|called"
                + " on|calls on|gave|given)\\b (?!\\d|reporters\\b|journalists\\b|not\\b)(?:[\\p{L}\\p{M}’'-]+"
                + " ){1,9}?(?:to (?!(?:read|watch(?! for)|listen(?!"
                + " to)|remember|think|imagine|reflect|pray|an?)\\b|the\\b|his\\b|her\\b|its\\b|their\\b)|until |not"
                + " to |should |must )[\\p{Ll}\\d]");

    private final Shelf shelf;
    private final Quotes quotes;
    private final BriefPhrases wording;
    private final Map<Read, List<Passage>> found = new ConcurrentHashMap<>();

    private record Read(SignalId theme, ArticleId article, int revision) {}

    Asks(Shelf shelf, Quotes quotes, BriefPhrases wording) {
        this.wording = wording;
        this.shelf = shelf;
        this.quotes = quotes;
    }

    /**
     * Of the brief's themes, in their order, what was published since.
     *
     * @param called whether each has to say that it is asked for, since dates stand above it
     */
    List<Block.Paragraph> blocks(
            List<Taken<Signal>> themes, Instant since, Numbers numbers, UsedSentences said, boolean called) {
        List<Block.Paragraph> asked = new ArrayList<>();
        for (Taken<Signal> theme : themes) {
            OptionalInt number = numbers.of(theme.item());
            if (number.isPresent()) {
                said.first(of(theme.it(), since))
                        .ifPresent(passage -> asked.add(new Block.Paragraph(
                                called ? wording.say("asked") : null,
                                List.of(passage, wording.fixed("see", "number", number.getAsInt())))));
            }
        }
        return asked.stream().limit(MOST).toList();
    }

    /** What was published since, the newest first. */
    List<Passage> of(Signal signal, Instant since) {
        return quotes.articles(signal.evidence().stream()
                        .filter(evidence -> evidence.published().isAfter(since)))
                .limit(ARTICLES)
                .flatMap(article -> in(article, signal).stream())
                .toList();
    }

    private List<Passage> in(Article article, Signal signal) {
        return found.computeIfAbsent(
                new Read(signal.id(), article.id(), article.revision()), _ -> find(article, shelf.words(signal)));
    }

    private List<Passage> find(Article article, Set<String> theme) {
        return shelf.linguist.sentences(article.text()).stream()
                .filter(Sentence::whole)
                .filter(sentence -> ASKING.matcher(sentence.in(article.text())).find())
                .filter(sentence -> shelf.extracts.standsAlone(sentence.in(article.text())))
                .filter(sentence -> shelf.extracts.shared(sentence.in(article.text()), theme) >= SHARED)
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()))
                .toList();
    }
}
