package app.bellwether.briefs.composing;

import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.writing.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sees that a headline and the sentence below it tell of one thing; in round-ups and misfiled stories they do not. */
final class Coherence {

    private static final int SHARED = 2;

    /** A sentence and a headline that share fewer of the words of the shorter one say different things. */
    private static final double SAYING_IT = 2.0 / 3;

    /** Of a subject's length, and no question, outcry, label, publisher's name or speech. */
    private static final Pattern HEADLINE = Pattern.compile("^(?!.*(?:^|\\s)'\\p{L})[^?!:|…“”‘\"]{30,110}");

    /** Behind the first word, which is written large in any case; whom letters stand for the text may name in full. */
    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}+\\p{Ll}[\\p{L}\\p{N}]*");

    /** Five letters or more: headlines that write every word large spare the shorter ones. */
    private static final Pattern SMALL = Pattern.compile("(?<=\\s)\\p{Ll}{5,}");

    private final Shelf shelf;
    private final Quotes quotes;
    private final Map<QuickHit, Optional<QuickHit>> headlined = new ConcurrentHashMap<>();
    private final Map<Passage, Optional<String>> headlines = new ConcurrentHashMap<>();

    Coherence(Shelf shelf, Quotes quotes) {
        this.shelf = shelf;
        this.quotes = quotes;
    }

    /** The hit under the headline that was picked for it, or else under the quoted article's own; empty when neither fits. */
    Optional<QuickHit> headlined(QuickHit hit) {
        return headlined.computeIfAbsent(hit, this::putUnderHeadline);
    }

    private Optional<QuickHit> putUnderHeadline(QuickHit hit) {
        Optional<Article> article = quotes.article(hit.evidence());
        String quote = hit.evidence().quote();
        String language = article.map(Article::language).orElseGet(() -> shelf.linguist.languageOf(quote));
        return Stream.concat(Stream.of(hit.title()), article.map(Article::title).stream())
                .filter(title -> isOfOneMatter(title, quote, language))
                .filter(title -> article.filter(one -> namesAnother(title, one)).isEmpty())
                .findFirst()
                .map(title -> new QuickHit(
                        hit.id(), hit.story(), title, hit.evidence(), hit.keys(), hit.score(), hit.voices()));
    }

    /** By its words, or, where a headline has others for it, by what they mean. */
    private boolean isOfOneMatter(String title, String quote, String language) {
        Set<String> shared = new HashSet<>(shelf.linguist.stems(title, language));
        shared.retainAll(shelf.linguist.stems(quote, language));
        return shared.size() >= SHARED || shelf.repetition.read(title).isOfTheMatterOf(shelf.repetition.read(quote));
    }

    /** The headline of the quoted article, when it is whole, says what the sentence says, and stands as well above a brief. */
    Optional<String> headline(Passage passage) {
        return headlines.computeIfAbsent(passage, this::findHeadline);
    }

    private Optional<String> findHeadline(Passage passage) {
        Set<String> sentence = new HashSet<>(shelf.linguist.stems(passage.text()));
        return passage.citations().stream()
                .findFirst()
                .filter(citation -> HEADLINE.matcher(citation.title()).matches()
                        && !citation.title().contains(" - "))
                .filter(citation -> shelf.extracts.shared(citation.title(), sentence) > SHARED)
                .flatMap(citation -> quotes.article(new ArticleId(citation.article())))
                .filter(article -> !namesAnother(article.title(), article))
                .map(Article::title);
    }

    /** Whether a sentence says what a headline does. */
    boolean says(String sentence, String headline) {
        return shelf.extracts.overlap(sentence, headline) >= SAYING_IT;
    }

    /** Whether the headline has names of its own, of which none stands in the text: it tells the same of somebody else. */
    private boolean namesAnother(String title, Article article) {
        Set<String> told = new HashSet<>(shelf.linguist.stems(article.text(), article.language()));
        List<String> names =
                NAME.matcher(title).results().map(MatchResult::group).toList();
        boolean everyWordIsLarge = !SMALL.matcher(title).find();
        return !everyWordIsLarge
                && !names.isEmpty()
                && names.stream()
                        .noneMatch(name -> shelf.linguist.stems(name, article.language()).stream()
                                .anyMatch(told::contains));
    }
}
