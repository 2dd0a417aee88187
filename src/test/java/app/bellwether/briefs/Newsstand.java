package app.bellwether.briefs;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What composing reads, put together by hand. */
final class Newsstand {

    final Map<ArticleId, Article> articles = new TreeMap<>();
    /** Revisions of articles that their publishers have changed since. */
    final List<Article> revised = new ArrayList<>();

    final List<Story> stories = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    /** How signals were until they were last reinforced. */
    final List<Signal> earlier = new ArrayList<>();

    final List<QuickHit> hits = new ArrayList<>();
    final List<Insight> insights = new ArrayList<>();
    final List<Digest> digests = new ArrayList<>();

    /** How often somebody asked for all quick hits. */
    int asked;

    Desk desk() {
        return new Desk(new HeldSignals(), new HeldStories(), new HeldArticles());
    }

    Articles shelf() {
        return new HeldArticles();
    }

    /** Its publisher writes something else under the same address. */
    void revise(String id, String text) {
        Article old = shelf().byId(new ArticleId(id)).orElseThrow();
        revised.add(old);
        articles.put(
                old.id(),
                new Article(
                        old.id(),
                        old.revision() + 1,
                        old.source(),
                        old.kind(),
                        old.url(),
                        old.publisher(),
                        old.author(),
                        old.title(),
                        text,
                        old.published(),
                        old.seen(),
                        old.dateGuessed(),
                        old.language(),
                        old.segments()));
    }

    private final class HeldArticles implements Articles {
        @Override
        public Optional<Article> byId(ArticleId id) {
            return Optional.ofNullable(articles.get(id));
        }

        @Override
        public Optional<Article> byId(ArticleId id, int revision) {
            return Stream.concat(
                            byId(id).stream(),
                            revised.stream().filter(one -> one.id().equals(id)))
                    .filter(article -> article.revision() == revision)
                    .findFirst();
        }

        @Override
        public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
            return ids.stream()
                    .filter(articles::containsKey)
                    .collect(Collectors.toMap(Function.identity(), id -> byId(id).orElseThrow(), (one, _) -> one));
        }

        @Override
        public Map<ArticleId, Integer> revisions(Collection<ArticleId> ids) {
            return byIds(ids).values().stream().collect(Collectors.toMap(Article::id, Article::revision));
        }

        @Override
        public List<ArrivedArticle> after(long position, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long newestPosition() {
            return articles.size();
        }

        @Override
        public Counts count(Instant from, Instant to) {
            List<Article> between = articles.values().stream()
                    .filter(article -> !article.published().isBefore(from)
                            && article.published().isBefore(to))
                    .toList();
            return new Counts(between.size(), (int)
                    between.stream().map(Article::publisher).distinct().count());
        }
    }

    private final class HeldStories implements Stories {
        @Override
        public Optional<Story> byId(StoryId id) {
            return stories.stream().filter(story -> story.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Story> of(ArticleId article) {
            return stories.stream()
                    .filter(story -> story.members().stream()
                            .anyMatch(member -> member.article().equals(article)))
                    .findFirst();
        }

        @Override
        public List<Story> between(Instant from, Instant to) {
            return List.copyOf(stories);
        }

        @Override
        public List<Placed> after(long position, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean caughtUp() {
            return true;
        }
    }

    private final class HeldSignals implements Signals {

        @Override
        public Optional<Signal> byId(SignalId id, Instant at) {
            Optional<Signal> now =
                    signals.stream().filter(signal -> signal.id().equals(id)).findFirst();
            return earlier.stream()
                    .filter(signal -> signal.id().equals(id))
                    .filter(_ -> now.filter(signal -> signal.reinforced().isAfter(at))
                            .isPresent())
                    .findFirst()
                    .or(() -> now.flatMap(signal -> asOf(signal, at)));
        }

        /** With what had been published by then. */
        private Optional<Signal> asOf(Signal signal, Instant at) {
            List<Evidence> read = signal.evidence().stream()
                    .filter(evidence -> !evidence.published().isAfter(at))
                    .toList();
            return read.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Signal(
                            signal.id(),
                            signal.version(),
                            signal.title(),
                            signal.strength(),
                            signal.urgency(),
                            signal.dimensions(),
                            signal.keys(),
                            signal.actors(),
                            signal.opened(),
                            signal.reinforced(),
                            read));
        }

        @Override
        public List<Signal> open(Instant at) {
            return signals.stream()
                    .sorted(Comparator.comparingDouble(
                                    (Signal signal) -> signal.strength().value())
                            .reversed())
                    .toList();
        }

        @Override
        public List<Signal> closed(Instant at) {
            return List.of();
        }

        @Override
        public List<SignalVersion> versions(SignalId id) {
            return List.of();
        }

        @Override
        public List<QuickHit> quickHits(Instant from, Instant to) {
            asked++;
            return between(hits, QuickHit::evidence, from, to);
        }

        @Override
        public List<Insight> insights(Instant from, Instant to) {
            return between(insights, Insight::evidence, from, to);
        }

        @Override
        public List<Digest> digests(Instant from, Instant to) {
            return between(digests, digest -> digest.points().getFirst(), from, to);
        }

        @Override
        public boolean caughtUp() {
            return true;
        }
    }

    private static <T> List<T> between(List<T> all, Function<T, Evidence> evidence, Instant from, Instant to) {
        return all.stream()
                .filter(one -> !evidence.apply(one).published().isBefore(from)
                        && evidence.apply(one).published().isBefore(to))
                .toList();
    }
}
