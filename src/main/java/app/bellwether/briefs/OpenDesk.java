package app.bellwether.briefs;

import app.bellwether.signals.Digest;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What composing reads, each thing fetched once and then lying open: what is composed for the readers of one instant is largely of the same
 * signals, stories and articles. For some moments only, since it does not see what changes.
 */
final class OpenDesk {

    private final Map<Question, Object> answers = new ConcurrentHashMap<>();
    private final Desk desk;

    private OpenDesk(Desk desk) {
        this.desk = desk;
    }

    static Desk of(Desk desk) {
        OpenDesk open = new OpenDesk(desk);
        return new Desk(open.new OpenSignals(), open.new OpenStories(), open.new OpenArticles());
    }

    private record Question(String what, List<?> of) {}

    @SuppressWarnings("unchecked") // a question always has an answer of the same type
    private <T> T once(String what, List<?> of, Supplier<T> answer) {
        return (T) answers.computeIfAbsent(new Question(what, of), _ -> (Object) answer.get());
    }

    private final class OpenSignals implements Signals {

        @Override
        public Optional<Signal> byId(SignalId id, Instant at) {
            return once("signal", List.of(id, at), () -> desk.signals().byId(id, at));
        }

        @Override
        public List<Signal> open(Instant at) {
            return once("open", List.of(at), () -> desk.signals().open(at));
        }

        @Override
        public List<Signal> closed(Instant at) {
            return desk.signals().closed(at);
        }

        @Override
        public List<SignalVersion> versions(SignalId id) {
            return once("versions", List.of(id), () -> desk.signals().versions(id));
        }

        @Override
        public List<QuickHit> quickHits(Instant from, Instant to) {
            return once("hits", List.of(from, to), () -> desk.signals().quickHits(from, to));
        }

        @Override
        public List<Insight> insights(Instant from, Instant to) {
            return once("insights", List.of(from, to), () -> desk.signals().insights(from, to));
        }

        @Override
        public List<Digest> digests(Instant from, Instant to) {
            return once("digests", List.of(from, to), () -> desk.signals().digests(from, to));
        }

        @Override
        public boolean caughtUp() {
            return desk.signals().caughtUp();
        }
    }

    private final class OpenStories implements Stories {

        @Override
        public Optional<Story> byId(StoryId id) {
            return once("story", List.of(id), () -> desk.stories().byId(id));
        }

        @Override
        public Optional<Story> of(ArticleId article) {
            return once("story of", List.of(article), () -> desk.stories().of(article));
        }

        @Override
        public List<Story> between(Instant from, Instant to) {
            return desk.stories().between(from, to);
        }

        @Override
        public List<Placed> after(long position, int limit) {
            return desk.stories().after(position, limit);
        }

        @Override
        public boolean caughtUp() {
            return desk.stories().caughtUp();
        }
    }

    private final class OpenArticles implements Articles {

        @Override
        public Optional<Article> byId(ArticleId id) {
            return once("article", List.of(id), () -> desk.articles().byId(id));
        }

        @Override
        public Optional<Article> byId(ArticleId id, int revision) {
            return once("revision", List.of(id, revision), () -> desk.articles().byId(id, revision));
        }

        @Override
        public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
            List<ArticleId> wanted = ids.stream().distinct().sorted().toList();
            return once("articles", wanted, () -> desk.articles().byIds(ids));
        }

        @Override
        public Map<ArticleId, Integer> revisions(Collection<ArticleId> ids) {
            return desk.articles().revisions(ids);
        }

        @Override
        public List<ArrivedArticle> after(long position, int limit) {
            return desk.articles().after(position, limit);
        }

        @Override
        public long newestPosition() {
            return desk.articles().newestPosition();
        }

        @Override
        public Counts count(Instant from, Instant to) {
            return once("count", List.of(from, to), () -> desk.articles().count(from, to));
        }
    }
}
