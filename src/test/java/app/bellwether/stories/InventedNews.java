package app.bellwether.stories;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * News in invented words: as common as words of a language are, some of them a story's own; most stories small, few large, each
 * told within days. The same seed gives the same news.
 */
final class InventedNews {

    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration SPAN = OpenStories.WINDOW.minusDays(2);
    private static final int WORDS = 300_000;
    private static final int RARE = 400;
    private static final int OWN_WORDS = 25;
    private static final int LARGEST = 120;
    private static final int DIMENSIONS = 384;
    private static final String FIRSTS = "bdfgklmnprtvz";
    private static final String SECONDS = "aiou";

    private final Random random;
    private final Map<String, float[]> vectors = new HashMap<>();

    InventedNews(long seed) {
        this.random = new Random(seed);
    }

    /** An article and the story that it was invented for. */
    record Told(Article article, StoryId story) {}

    /** So many articles over the span of the window, in order of publication. */
    List<Told> articles(int count) {
        List<Told> told = new ArrayList<>();
        while (told.size() < count) {
            story(told, Math.min(count - told.size(), size()));
        }
        told.sort(Comparator.comparing((Told one) -> one.article().published())
                .thenComparing(one -> one.article().id()));
        return told;
    }

    /** The vector of the text that the newsroom asks for, as a model would have computed it beforehand. */
    float[] vector(String text) {
        return vectors.getOrDefault(key(text), new float[DIMENSIONS]);
    }

    private static String key(String text) {
        return text.substring(0, text.indexOf('.'));
    }

    private int size() {
        return (int) Math.min(LARGEST, Math.floor(Math.pow(1 - random.nextDouble(), -.9)));
    }

    private void story(List<Told> told, int size) {
        StoryId id = new StoryId("story-" + random.nextLong());
        String[] own = new String[OWN_WORDS];
        for (int i = 0; i < own.length; i++) {
            own[i] = word(RARE + rank(WORDS - RARE));
        }
        float[] vector = towards(new float[DIMENSIONS], 1);
        double begin = random.nextDouble();
        for (int i = 0; i < size; i++) {
            double later = -Math.log(1 - random.nextDouble()) / 20;
            long seconds = (long) (SPAN.toSeconds() * Math.min(1, begin + later));
            told.add(new Told(article("a" + told.size() + "-" + id, FIRST.plusSeconds(seconds), own, vector), id));
        }
    }

    private Article article(String id, Instant published, String[] own, float[] vector) {
        String title = said(own, 5, 3) + " " + vectors.size();
        vectors.put(title, towards(vector, .35));
        return new Article(
                new ArticleId(id),
                1,
                "invented",
                Kind.ARTICLE,
                "https://invented.example/" + id,
                "invented",
                null,
                title,
                said(own, 15, 65),
                published,
                published,
                false,
                "en",
                List.of());
    }

    private String said(String[] own, int ofTheStory, int ofTheLanguage) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ofTheStory; i++) {
            words.add(own[(int) (own.length * random.nextDouble() * random.nextDouble())]);
        }
        for (int i = 0; i < ofTheLanguage; i++) {
            words.add(random.nextInt(words.size() + 1), word(rank(WORDS)));
        }
        return String.join(" ", words);
    }

    /** The rank of a word that is drawn as often as its rank says: half as often at twice the rank. */
    private int rank(int below) {
        return (int) Math.min(below - 1, Math.exp(random.nextDouble() * Math.log(below)));
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 60; rest > 0; rest /= FIRSTS.length() * SECONDS.length()) {
            int syllable = rest % (FIRSTS.length() * SECONDS.length());
            word.append(FIRSTS.charAt(syllable / SECONDS.length())).append(SECONDS.charAt(syllable % SECONDS.length()));
        }
        return word.append('k').toString();
    }

    private float[] towards(float[] vector, double noise) {
        float[] moved = new float[DIMENSIONS];
        double sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            moved[i] = (float) (vector[i] + noise * random.nextGaussian() / Math.sqrt(DIMENSIONS));
            sum += moved[i] * moved[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            moved[i] /= (float) Math.sqrt(sum);
        }
        return moved;
    }
}
