package app.bellwether.web;

import app.bellwether.language.Linguist;
import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Citation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a signal by its stance, newest first, each quote where it stands in its article. */
@Component
final class SignalQuotes {

    private static final int AT_ONCE = 8;

    private final Articles articles;
    private final Linguist linguist;

    SignalQuotes(Articles articles, Linguist linguist) {
        this.articles = articles;
        this.linguist = linguist;
    }

    /**
     * Quotes of one stance.
     *
     * @param count what they are, counted
     * @param more those that stand behind a click
     */
    record Group(String heading, String count, List<Spoken> quotes, List<Spoken> more) {}

    /** A quote, what is around it, and where it is from; {@code original} is the publisher's page, null where it has none. */
    record Spoken(
            Surroundings words,
            String publisher,
            String date,
            String title,
            String path,
            @Nullable String original,
            @Nullable String language) {}

    List<Group> of(Signal signal) {
        Map<ArticleRevision, Article> known =
                articles.asRead(signal.evidence().stream().map(Evidence::read).toList());
        return Stream.of(
                        group("What supports it", signal.evidence(Stance.SUPPORTS), known),
                        group("What contradicts it", signal.evidence(Stance.CONTRADICTS), known),
                        group("What belongs to it", signal.evidence(Stance.CONTEXT), known))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Group> group(String heading, List<Evidence> evidence, Map<ArticleRevision, Article> known) {
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        List<Spoken> quotes = evidence.reversed().stream()
                .map(one -> spoken(one, known.get(one.read())))
                .toList();
        int shown = Math.min(AT_ONCE, quotes.size());
        return Optional.of(
                new Group(heading, count(evidence), quotes.subList(0, shown), quotes.subList(shown, quotes.size())));
    }

    private Spoken spoken(Evidence one, @Nullable Article article) {
        return new Spoken(
                Surroundings.of(one, article, linguist),
                Clean.line(one.publisher()),
                Times.day(one.published()),
                article == null ? "" : Clean.line(article.title()),
                WebLinks.path(one.article().value(), one.revision(), one.of(), one.start(), one.end()),
                article == null ? null : Address.web(url(one, article)),
                article == null || article.language().equals("und") ? null : article.language());
    }

    private static String url(Evidence one, Article article) {
        return one.of() == Citation.Part.TEXT ? article.urlAt(one.start()) : article.url();
    }

    private static String count(List<Evidence> evidence) {
        return Plain.count(evidence.size(), "quote", "quotes") + " from "
                + Plain.count(different(evidence, Evidence::article), "article", "articles") + " of "
                + Plain.count(different(evidence, Evidence::publisher), "publisher", "publishers");
    }

    private static int different(List<Evidence> evidence, Function<Evidence, ?> by) {
        return (int) evidence.stream().map(by).distinct().count();
    }
}
