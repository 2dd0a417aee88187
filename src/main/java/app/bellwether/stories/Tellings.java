package app.bellwether.stories;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.ArticleMeasures.Read;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a story's articles tell. Pure: the same story and articles give the same. */
@Component
public final class Tellings {

    /** Of a story of hundreds of articles, the newest say where it stands. */
    private static final int MOST_READ = 60;

    private static final int MOST_QUANTITIES = 20;
    private static final int MOST_ACTORS = 12;
    private static final String ENGLISH = "en";

    private final Linguist linguist;
    private final ArticleMeasures measures;
    private final CentralSentence centralSentence;

    public Tellings(Linguist linguist) {
        this.linguist = linguist;
        this.measures = new ArticleMeasures(linguist);
        this.centralSentence = new CentralSentence(linguist);
    }

    /** What the story tells, as far as its articles are among the given ones, in the revisions given. */
    public Telling of(Story story, Collection<Article> articles) {
        Map<ArticleId, Article> byId = byId(articles);
        List<Member> newest = newest(story, byId);
        List<Article> read = articles(newest, byId);
        List<Article> voices = articles(firstOfVoices(newest), byId);
        Article central = byId.get(story.central());
        Optional<Telling.Span> sentence =
                central == null ? Optional.empty() : centralSentence.of(central, others(voices, central));
        return new Telling(sentence, quantities(voices), actors(voices), updates(read));
    }

    /** Only what moved on in the story, which costs less than all that it tells. */
    public List<Telling.Update> updates(Story story, Collection<Article> articles) {
        Map<ArticleId, Article> byId = byId(articles);
        return updates(articles(newest(story, byId), byId));
    }

    private static Map<ArticleId, Article> byId(Collection<Article> articles) {
        return articles.stream()
                .collect(Collectors.toMap(
                        Article::id,
                        Function.identity(),
                        (one, other) -> one.revision() >= other.revision() ? one : other));
    }

    private static List<Member> newest(Story story, Map<ArticleId, Article> byId) {
        List<Member> members = story.members().stream()
                .filter(member -> byId.containsKey(member.article()))
                .toList();
        return members.subList(Math.max(0, members.size() - MOST_READ), members.size());
    }

    /** Only what moved on; rules for that exist for English. */
    public List<Telling.Update> updates(List<Article> articles) {
        List<Read> read = articles.stream()
                .filter(article -> article.language().equals(ENGLISH))
                .sorted(Comparator.comparing(Article::published).thenComparing(Article::id))
                .map(measures::of)
                .toList();
        return ValueUpdates.of(read);
    }

    private static List<Member> firstOfVoices(List<Member> members) {
        Set<Integer> seen = new HashSet<>();
        return members.stream().filter(member -> seen.add(member.voice())).toList();
    }

    private static List<Article> articles(List<Member> members, Map<ArticleId, Article> byId) {
        return members.stream()
                .map(member -> byId.get(member.article()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Article> others(List<Article> articles, Article central) {
        return articles.stream()
                .filter(article -> !article.id().equals(central.id()))
                .toList();
    }

    private List<Telling.Amount> quantities(List<Article> voices) {
        Map<String, Telling.Amount> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Article article : voices) {
            Set<String> here = new HashSet<>();
            for (Measured measured : measures.of(article).measured()) {
                Quantity quantity = measured.quantity();
                String key = quantity.value().stripTrailingZeros().toPlainString() + " " + quantity.unit();
                first.putIfAbsent(key, measured.amount());
                if (here.add(key)) {
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        return mostFirst(counts, MOST_QUANTITIES).stream()
                .map(first::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Telling.Told> actors(List<Article> voices) {
        Map<String, Actor> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Article article : voices) {
            for (Actor actor : linguist.actors(article.title() + "\n\n" + article.text())) {
                first.putIfAbsent(actor.name(), actor);
                counts.merge(actor.name(), 1, Integer::sum);
            }
        }
        List<Telling.Told> told = new ArrayList<>();
        for (String name : mostFirst(counts, MOST_ACTORS)) {
            Optional.ofNullable(first.get(name))
                    .ifPresent(actor -> told.add(new Telling.Told(actor, counts.getOrDefault(name, 0))));
        }
        return told;
    }

    /** Of what is counted alike, what came first. */
    private static List<String> mostFirst(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
