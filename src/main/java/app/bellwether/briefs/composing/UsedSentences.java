package app.bellwether.briefs.composing;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a brief says already: no sentence or headline twice, nor one that says the same, and at most three sentences of one article. */
final class UsedSentences {

    private static final int OF_ONE_ARTICLE = 3;
    private final Repetition repetition;
    private final Predicate<Passage> isOver;
    private final List<String> sentences = new ArrayList<>();
    private final List<TextFeatures> heard = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();
    private final Map<String, Integer> ofArticle = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    /** @param isOver whether a sentence announces what was due by now, which is said nowhere */
    UsedSentences(Repetition repetition, Predicate<Passage> isOver) {
        this.repetition = repetition;
        this.isOver = isOver;
    }

    /** To try something out on. */
    UsedSentences copy() {
        UsedSentences copy = new UsedSentences(repetition, isOver);
        copy.sentences.addAll(sentences);
        copy.heard.addAll(heard);
        copy.headlines.addAll(headlines);
        copy.ofArticle.putAll(ofArticle);
        copy.kept.addAll(kept);
        return copy;
    }

    /** Says it, unless that would repeat or retell something or be too much of one article. */
    boolean takes(Passage passage) {
        return isFew(passage)
                && !kept.contains(passage.text())
                && !isOver.test(passage)
                && !isHeard(passage)
                && say(passage);
    }

    /** From now on none of those is {@linkplain #takes taken}: they have lines of their own further down, and are said there. */
    void keep(Stream<Passage> passages) {
        passages.map(Passage::text).forEach(kept::add);
    }

    private boolean isHeard(Passage passage) {
        return repetition.repeats(passage.text(), heard);
    }

    /**
     * Says what somebody holds, which counts for who holds it though others said so; not in the same words, unless one denies what the
     * other says, and not too much of one.
     */
    boolean takesView(Passage passage) {
        String view = passage.text();
        return isFew(passage)
                && !isOver.test(passage)
                && sentences.stream().noneMatch(said -> repetition.copies(view, said) && !repetition.oppose(view, said))
                && say(passage);
    }

    /** Says it, though much of it was said, unless it would be too much of one article. */
    boolean saysOnceMore(Passage passage) {
        return isFew(passage) && say(passage);
    }

    private boolean isFew(Passage passage) {
        return passage.citations().stream()
                .noneMatch(citation -> ofArticle.getOrDefault(citation.article(), 0) >= OF_ONE_ARTICLE);
    }

    private boolean say(Passage passage) {
        sentences.add(passage.text());
        heard.add(repetition.read(passage.text()));
        for (Citation citation : passage.citations()) {
            ofArticle.merge(citation.article(), 1, Integer::sum);
        }
        return true;
    }

    /** What was said so far. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** Puts a headline above an item, unless another one says the same with the same numbers. */
    boolean heads(String headline) {
        boolean told = repetition.isOneOf(headlines, headline);
        headlines.add(headline);
        return !told;
    }

    /** Those that {@linkplain TextFeatures#turns turn} something, as nothing does that was said or is about to be. */
    List<Passage> telling(List<Passage> passages, List<Passage> next) {
        List<TextFeatures> known = new ArrayList<>(heard);
        next.forEach(passage -> known.add(repetition.read(passage.text())));
        return repetition.telling(passages, known);
    }

    /** The first so many of them that can be said. */
    List<Passage> first(int most, List<Passage> passages) {
        return first(most, passages, this::takes);
    }

    /**
     * The first so many of them that are so, can be said and {@linkplain Repetition#addsLittle add} something to what was said, and to the
     * title above them.
     */
    List<Passage> firstMore(int most, String title, List<Passage> passages, Predicate<Passage> so) {
        return first(most, passages, passage -> adds(passage, title) && so.test(passage) && takes(passage));
    }

    private boolean adds(Passage passage, String title) {
        List<TextFeatures> read = new ArrayList<>(heard);
        read.add(repetition.read(title));
        return !repetition.addsLittle(passage.text(), read);
    }

    /** The same of views. */
    List<Passage> firstViews(int most, List<Passage> passages) {
        return first(most, passages, this::takesView);
    }

    private static List<Passage> first(int most, List<Passage> passages, Predicate<Passage> takes) {
        List<Passage> taken = new ArrayList<>();
        for (Passage passage : passages) {
            if (taken.size() < most && takes.test(passage)) {
                taken.add(passage);
            }
        }
        return taken;
    }

    Optional<Passage> first(List<Passage> passages) {
        return first(1, passages).stream().findFirst();
    }
}
