package app.bellwether.briefs.composing;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a brief says already: no sentence or headline twice, nor one that says the same, and at most three sentences of one article. */
final class Said {

    private static final int OF_ONE_ARTICLE = 3;
    private static final double WITH_A_NUMBER = .3;
    private static final double SAME_HEADLINE = .8;

    /** Of three digits or more, or a share or sum; years are none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(?!(?:19|20)\\d\\d(?![\\d.,]\\d|\\d))(?:\\d[\\d.,]*\\d\\d(?!\\d)"
                    + "|\\d[\\d.,]*(?= ?(?:%|per ?cent\\b|million\\b|billion\\b|trillion\\b|bn\\b)))");

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final Extracts extracts;
    private final List<String> sentences;
    private final List<String> headlines;
    private final Map<String, Integer> ofArticle;

    Said(Extracts extracts) {
        this(extracts, List.of(), List.of(), Map.of());
    }

    private Said(Extracts extracts, List<String> sentences, List<String> headlines, Map<String, Integer> ofArticle) {
        this.extracts = extracts;
        this.sentences = new ArrayList<>(sentences);
        this.headlines = new ArrayList<>(headlines);
        this.ofArticle = new HashMap<>(ofArticle);
    }

    /** To try something out on. */
    Said copy() {
        return new Said(extracts, sentences, headlines, ofArticle);
    }

    /** Says it, unless that would repeat something or be too much of one article. */
    boolean takes(Passage passage) {
        boolean full = passage.citations().stream()
                .anyMatch(citation -> ofArticle.getOrDefault(citation.article(), 0) >= OF_ONE_ARTICLE);
        if (full || repeats(passage.text())) {
            return false;
        }
        sentences.add(passage.text());
        for (Citation citation : passage.citations()) {
            ofArticle.merge(citation.article(), 1, Integer::sum);
        }
        return true;
    }

    /** The first of them that is no copy of what was said, though it may give a number again. */
    Optional<Passage> atAll(List<Passage> passages) {
        Optional<Passage> found = passages.stream()
                .filter(passage -> !extracts.repeats(passage.text(), sentences))
                .findFirst();
        found.ifPresent(passage -> sentences.add(passage.text()));
        return found;
    }

    /** What was said so far. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** Puts a headline above an item, unless another one says the same with the same numbers. */
    boolean heads(String headline) {
        boolean told = isOneOf(headlines, headline);
        headlines.add(headline);
        return !told;
    }

    /** Whether one of the headlines says the same with the same numbers. */
    boolean isOneOf(List<String> headlines, String headline) {
        Set<String> figures = figures(headline);
        return headlines.stream()
                .anyMatch(
                        other -> figures(other).equals(figures) && extracts.overlap(headline, other) >= SAME_HEADLINE);
    }

    /** Whether one of the headlines says all that the sentence says. */
    boolean isHeaded(List<String> headlines, String sentence) {
        return headlines.stream()
                .anyMatch(headline ->
                        extracts.overlap(sentence, headline) >= SAME_HEADLINE && extracts.echoes(sentence, headline));
    }

    private static Set<String> figures(String headline) {
        return FIGURE.matcher(headline).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** A sentence with a number that was said needs to share fewer words to say the same. */
    private boolean repeats(String sentence) {
        Set<String> numbers = numbers(sentence);
        return extracts.repeats(sentence, sentences)
                || sentences.stream()
                        .filter(said -> !Collections.disjoint(numbers(said), numbers))
                        .anyMatch(said -> extracts.overlap(sentence, said) >= WITH_A_NUMBER);
    }

    private static Set<String> numbers(String sentence) {
        return NUMBER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Those after which each of the others could still be said. */
    List<Passage> sparing(List<String> others, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> {
                    Said alone = new Said(extracts, List.of(passage.text()), List.of(), Map.of());
                    return others.stream().noneMatch(alone::repeats);
                })
                .toList();
    }

    /** The first so many of them that can be said. */
    List<Passage> first(int most, List<Passage> passages) {
        List<Passage> taken = new ArrayList<>();
        for (Passage passage : passages) {
            if (taken.size() < most && takes(passage)) {
                taken.add(passage);
            }
        }
        return taken;
    }

    Optional<Passage> first(List<Passage> passages) {
        return first(1, passages).stream().findFirst();
    }
}
