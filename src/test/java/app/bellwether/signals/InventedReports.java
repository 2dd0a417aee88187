package app.bellwether.signals;

import app.bellwether.language.CommonWords;
import app.bellwether.sources.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reports whose common words are English and whose rare words are invented, drawn about as often as words of a language are. One
 * in ten says what is said of a matter already, one in fifty is of a matter that is becoming one. The same seed gives the same
 * reports.
 */
final class InventedReports {

    /** Between two reports; so all of a bench fall into the window that signals look at. */
    private static final Duration APART = Duration.ofSeconds(90);

    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
    private static final int PUBLISHERS = 300;
    private static final int WORDS = 40_000;
    private static final int SUBJECTS = 60;
    private static final int FILLERS = 3_000;
    private static final int SENTENCES = 6;
    private static final int DIMENSIONS = 384;
    private static final List<String> DEEDS = List.of(
            "approved", "banned", "launched", "raised", "sold", "bought", "delayed", "blocked", "funded", "extended");
    private static final String FIRSTS = "bdfgklmnprtvz";
    private static final String SECONDS = "aiou";

    private final Random random;
    private final List<String> common = CommonWords.bands().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    private final Map<String, float[]> vectors = new HashMap<>();
    private final List<float[]> fillers = new ArrayList<>();
    private final List<float[]> middles = new ArrayList<>();
    private int said;
    private Instant now = FIRST;

    InventedReports(long seed) {
        this.random = new Random(seed);
        for (int subject = 0; subject < SUBJECTS; subject++) {
            float[] middle = towards(new float[DIMENSIONS], 1);
            for (int i = 0; i < FILLERS / SUBJECTS; i++) {
                fillers.add(towards(middle, 1));
            }
        }
    }

    /** Something that is reported again and again. */
    record Matter(String name, String deed, List<String> words, int number) {}

    Matter matter() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            words.add(invented(rank(WORDS)));
        }
        String deed = DEEDS.get(random.nextInt(DEEDS.size()));
        middles.add(towards(new float[DIMENSIONS], 1));
        return new Matter(name(), deed, words, middles.size() - 1);
    }

    /** Three reports of three days, which open a signal. */
    List<Article> opening(Matter matter) {
        List<Article> reports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            reports.add(report(matter, FIRST.minus(Duration.ofDays(3L - i)), said % PUBLISHERS));
        }
        return reports;
    }

    /** So many reports of what happens next. */
    List<Article> next(int count, List<Matter> known) {
        List<Article> reports = new ArrayList<>();
        List<Matter> becoming = List.of(matter(), matter());
        for (int i = 0; i < count; i++) {
            now = now.plus(APART);
            int kind = random.nextInt(50);
            Matter matter = kind < 5
                    ? known.get(random.nextInt(known.size()))
                    : kind == 5 ? becoming.get(random.nextInt(becoming.size())) : matter();
            // what is becoming a matter was first reported some days ago
            Instant published = kind == 5 ? now.minus(Duration.ofDays(random.nextInt(4))) : now;
            reports.add(report(matter, published, random.nextInt(PUBLISHERS)));
        }
        reports.sort(Comparator.comparing(Article::published).thenComparing(Article::id));
        return reports;
    }

    Instant now() {
        return now;
    }

    /** What a model would have computed of that sentence. */
    float[] vector(String sentence) {
        return vectors.getOrDefault(sentence, fillers.getFirst());
    }

    private Article report(Matter matter, Instant published, int publisher) {
        String title =
                "%s %s %s %s %s".formatted(matter.name, matter.deed, matter.words.get(0), matter.words.get(1), word());
        String claim = "%s %s the %s %s of the %s %s near %s with %s."
                .formatted(
                        matter.name,
                        matter.deed,
                        matter.words.get(0),
                        matter.words.get(1),
                        matter.words.get(2),
                        matter.words.get(3),
                        word(),
                        word());
        vectors.put(title, towards(middles.get(matter.number), .5));
        vectors.put(claim, towards(middles.get(matter.number), .5));
        StringBuilder text = new StringBuilder(claim);
        for (int i = 1; i < SENTENCES; i++) {
            String sentence = filler();
            vectors.put(sentence, fillers.get(random.nextInt(fillers.size())));
            text.append(' ').append(sentence);
        }
        return Reports.report("r" + said++, "Paper " + publisher, published.toString(), title, text.toString());
    }

    private String filler() {
        return "The %s %s of %s %s the %s %s on the %s of the %s."
                .formatted(
                        word(),
                        word(),
                        name(),
                        DEEDS.get(random.nextInt(DEEDS.size())),
                        word(),
                        word(),
                        word(),
                        word());
    }

    private String name() {
        String word = invented(WORDS + rank(WORDS));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Every second one is English. */
    private String word() {
        return random.nextBoolean() ? common.get(rank(common.size())) : invented(rank(WORDS));
    }

    /** A rank drawn as often as words of that rank are: half as often at twice the rank. */
    private int rank(int below) {
        return (int) Math.min(below - 1, Math.exp(random.nextDouble() * Math.log(below)));
    }

    private static String invented(int rank) {
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
