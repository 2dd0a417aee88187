package app.bellwether.replies;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Member;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.stories.Tellings;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stories behind what is quoted: whose words the articles are, and what has moved on. */
@Component
class Behind {

    /** A signal of many stories would have all of their articles read for one answer. */
    private static final int MOST_STORIES = 5;

    private static final int MOST_UPDATES = 5;

    private final Stories stories;
    private final Articles articles;
    private final Tellings tellings;
    private final Clock clock;

    Behind(Stories stories, Articles articles, Tellings tellings, Clock clock) {
        this.stories = stories;
        this.articles = articles;
        this.tellings = tellings;
        this.clock = clock;
    }

    /** The story of each article that has one. */
    Map<ArticleId, Story> stories(Collection<Citation> quoted) {
        return stories.of(quoted.stream()
                .map(citation -> new ArticleId(citation.article()))
                .distinct()
                .toList());
    }

    /** The agencies of whose words the stories' articles are copies, by article. */
    static Map<String, String> origins(Collection<Story> told) {
        Map<String, String> origins = new LinkedHashMap<>();
        for (Story story : told) {
            for (Member member : story.members()) {
                story.originOf(member.article())
                        .filter(origin -> !origin.equals(member.publisher()))
                        .ifPresent(origin -> origins.put(member.article().value(), origin));
            }
        }
        return origins;
    }

    /** Old and new values with the sentences of both, of what has been read by now. */
    List<Passage> updates(Collection<Story> told) {
        Map<StoryId, Story> byId = new LinkedHashMap<>();
        told.forEach(story -> byId.putIfAbsent(story.id(), story));
        return byId.values().stream()
                .limit(MOST_STORIES)
                .flatMap(story -> updates(story).stream())
                .limit(MOST_UPDATES)
                .toList();
    }

    private List<Passage> updates(Story story) {
        Map<ArticleId, Article> read =
                articles.byIds(story.members().stream().map(Member::article).toList());
        List<Article> known = read.values().stream()
                .filter(article -> !article.seen().isAfter(clock.instant()))
                .toList();
        return tellings.updates(story, known).stream()
                .flatMap(update -> passage(update, read).stream())
                .toList();
    }

    private static Optional<Passage> passage(Tellings.Update update, Map<ArticleId, Article> read) {
        Article before = read.get(update.before().sentence().article());
        Article now = read.get(update.now().sentence().article());
        return before == null || now == null
                ? Optional.empty()
                : Optional.of(new Passage(
                        Passage.Kind.WORDED,
                        update.words(),
                        List.of(citation(before, update.before()), citation(now, update.now()))));
    }

    private static Citation citation(Article article, Tellings.Amount amount) {
        Tellings.Span sentence = amount.sentence();
        return Citations.of(article, Citation.Part.TEXT, sentence.start(), sentence.end(), amount.text());
    }
}
