package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Citations;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.ArticleRevision;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Story;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is stored about an item: a signal as of the brief, or else what the brief itself quotes and its story. */
@Component
class Dossiers {

    private final Signals signals;
    private final Behind behind;
    private final Articles articles;
    private final Clock clock;

    Dossiers(Signals signals, Behind behind, Articles articles, Clock clock) {
        this.signals = signals;
        this.behind = behind;
        this.articles = articles;
        this.clock = clock;
    }

    ItemEvidence of(Brief brief, NumberedItem item) {
        if (item.item().type() == ItemRef.Type.SIGNAL) {
            Optional<Signal> then = signals.byId(new SignalId(item.item().id()), brief.sealed());
            if (then.isPresent()) {
                return ofSignal(brief, item, then.get());
            }
        }
        return ofBrief(brief, item);
    }

    /** As it stands now, with every step that led there; a single fact as the brief has it. */
    Section timeline(Brief brief, NumberedItem item, Said said) {
        Optional<Signal> now = item.item().type() == ItemRef.Type.SIGNAL
                ? signals.byId(new SignalId(item.item().id()), clock.instant())
                : Optional.empty();
        Timeline timeline = new Timeline(said);
        return now.map(signal -> timeline.of(ofSignal(brief, item, signal), signals.versions(signal.id())))
                .orElseGet(() -> timeline.of(of(brief, item), List.of()));
    }

    private ItemEvidence ofSignal(Brief brief, NumberedItem item, Signal signal) {
        List<ItemEvidence.Quote> quoted = new ArrayList<>(quotes(signal.evidence()));
        // what the brief says of it beside its evidence, once
        quoted(brief, item, Evidence.Stance.CONTEXT)
                .filter(quote ->
                        quoted.stream().noneMatch(known -> known.citation().overlaps(quote.citation())))
                .forEachOrdered(quoted::add);
        List<ItemEvidence.Quote> quotes = quoted.stream()
                .sorted(Comparator.comparing(quote -> quote.citation().published()))
                .toList();
        List<SignalVersion> since = signals.versions(signal.id()).stream()
                .filter(version -> version.version() > signal.version())
                .filter(version -> !version.at().isAfter(clock.instant()))
                .toList();
        Collection<Story> told = behind.stories(
                        quotes.stream().map(ItemEvidence.Quote::citation).toList())
                .values();
        return new ItemEvidence(item, signal, quotes, List.of(), Behind.origins(told), since);
    }

    private static Stream<ItemEvidence.Quote> quoted(Brief brief, NumberedItem item, Evidence.Stance stance) {
        return Quoted.of(brief.document(), item.number()).stream()
                .flatMap(passage -> passage.citations().stream()
                        .map(citation -> new ItemEvidence.Quote(stance, kind(passage), citation)));
    }

    /** In the same order. Evidence outlives its article: then it is quoted as it was kept. */
    List<ItemEvidence.Quote> quotes(List<Evidence> evidence) {
        Map<ArticleRevision, Article> read =
                articles.asRead(evidence.stream().map(Evidence::read).toList());
        return evidence.stream().map(one -> quote(one, read.get(one.read()))).toList();
    }

    private static ItemEvidence.Quote quote(Evidence evidence, @Nullable Article article) {
        if (article == null) {
            return new ItemEvidence.Quote(evidence.stance(), Passage.Kind.REPORTED, evidence.citation());
        }
        Citation citation = Citations.of(article, evidence.of(), evidence.start(), evidence.end(), evidence.anchor());
        return new ItemEvidence.Quote(evidence.stance(), Citations.kind(article, citation), citation);
    }

    private ItemEvidence ofBrief(Brief brief, NumberedItem item) {
        Map<Citation, ItemEvidence.Quote> quotes = new LinkedHashMap<>();
        quoted(brief, item, Evidence.Stance.SUPPORTS).forEach(quote -> quotes.putIfAbsent(quote.citation(), quote));
        Collection<Story> told = behind.stories(quotes.keySet()).values();
        return new ItemEvidence(
                item,
                null,
                List.copyOf(quotes.values()),
                others(brief, quotes.keySet(), told),
                Behind.origins(told),
                List.of());
    }

    /** What is cited is quoted, whatever was made of it in the brief. */
    private static Passage.Kind kind(Passage passage) {
        return passage.kind() == Passage.Kind.OPINION ? Passage.Kind.OPINION : Passage.Kind.REPORTED;
    }

    private List<Citation> others(Brief brief, Set<Citation> quoted, Collection<Story> told) {
        Set<String> known = quoted.stream().map(Citation::article).collect(Collectors.toSet());
        List<ArticleId> members = told.stream()
                .distinct()
                .flatMap(Dossiers::members)
                .filter(article -> !known.contains(article.value()))
                .distinct()
                .toList();
        return titles(members, article -> !article.seen().isAfter(brief.sealed()));
    }

    /** Articles of the same story that were read after the brief, by their titles. */
    List<Citation> later(Brief brief, ItemEvidence dossier) {
        List<Citation> quoted =
                dossier.quotes().stream().map(ItemEvidence.Quote::citation).toList();
        List<ArticleId> members = behind.stories(quoted).values().stream()
                .distinct()
                .flatMap(Dossiers::members)
                .distinct()
                .toList();
        return titles(
                members,
                article -> article.seen().isAfter(brief.sealed())
                        && !article.seen().isAfter(clock.instant()));
    }

    private List<Citation> titles(List<ArticleId> members, Predicate<Article> which) {
        return articles.byIds(members).values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Article::published).thenComparing(Article::id))
                .map(Dossiers::title)
                .toList();
    }

    private static Stream<ArticleId> members(Story story) {
        return story.members().stream().map(member -> member.article());
    }

    private static Citation title(Article article) {
        return Citations.of(article, Citation.Part.TITLE, 0, article.title().length(), null);
    }
}
