package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Reads articles; writes {\"id\",\"story\"} for each, as decided when it arrived.")
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
        Map<ArticleId, String> decided = decide(articles, new Newsroom(linguist, store));
        for (Article article : articles) {
            String story = atTheEnd ? store.of(article.id()).orElseThrow().id().value() : decided.get(article.id());
            lines.write(Map.of("id", article.id().value(), "story", String.valueOf(story)));
        }
        return 0;
    }

    private Map<ArticleId, String> decide(List<Article> articles, Newsroom newsroom) {
        List<Article> asSeen = new ArrayList<>(articles);
        asSeen.sort(Comparator.comparing(Article::seen));
        Map<ArticleId, String> decided = new HashMap<>();
        for (Article article : asSeen) {
            decided.put(article.id(), newsroom.take(article).value());
            lines.progress("articles", decided.size(), articles.size());
        }
        return decided;
    }
}
