package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.stories.StoryStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes {\"id\",\"story\"} for each, as decided when it arrived.",
        footerHeading = Lines.INPUT,
        footer = ArticleLines.FIELDS)
final class StoriesCommand implements Callable<Integer> {

    @Option(names = "--final", description = "as decided at the end")
    private boolean atTheEnd;

    private final Lines lines;

    StoriesCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Linguist linguist = Pipeline.linguist();
        List<Article> articles = lines.read(new ArticleLines(linguist)::readOnce);
        StoryStore store = StoryStore.inMemory();
        Map<ArticleId, StoryId> decided = decide(articles, linguist, store);
        for (Article article : articles) {
            Optional<StoryId> story =
                    atTheEnd ? store.of(article.id()).map(Story::id) : Optional.ofNullable(decided.get(article.id()));
            // in one order each time (R10)
            story.ifPresent(
                    one -> lines.write(new TreeMap<>(Map.of("id", article.id().value(), "story", one.value()))));
        }
        return 0;
    }

    private Map<ArticleId, StoryId> decide(List<Article> articles, Linguist linguist, StoryStore store) {
        OneByOne each = new OneByOne(lines, linguist);
        Newsroom newsroom = new Newsroom(each.linguist(), store);
        List<Article> asSeen = new ArrayList<>(articles);
        asSeen.sort(Comparator.comparing(Article::seen));
        Map<ArticleId, StoryId> decided = new HashMap<>();
        int done = 0;
        for (Article article : asSeen) {
            each.read(article, () -> newsroom.take(article)).ifPresent(story -> decided.put(article.id(), story));
            lines.progress("articles", ++done, articles.size());
        }
        return decided;
    }
}
