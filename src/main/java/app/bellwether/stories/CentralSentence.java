package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the sentence that stands for a story. */
final class CentralSentence {

    private static final int FIRST_SENTENCES = 8;
    private static final int READ = 6_000;
    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 400;
    private static final double EACH_LATER = .96;

    /** A sentence that hangs on the one before, or that only asks, does not stand by itself. */
    private static final Pattern HANGING = Pattern.compile(
            "^[“\"‘']?(?:He|She|They|It|We|I|His|Her|Their|Its|This|That|These|Those|But|And|So|However|Also|Meanwhile|There)\\b"
                + "|^(?!\\p{Lu}|\\p{N}|[“\"‘'$€£])|\\?[”\"]?$");

    private final Linguist linguist;

    CentralSentence(Linguist linguist) {
        this.linguist = linguist;
    }

    /** The one of the central article that is nearest to what the others begin with; of equals, the first. */
    Optional<Telling.Span> of(Article central, List<Article> others) {
        List<List<TermVector>> elsewhere = others.stream()
                .map(other -> first(other).stream()
                        .map(sentence -> terms(other, sentence))
                        .toList())
                .filter(sentences -> !sentences.isEmpty())
                .toList();
        Sentence best = null;
        double most = -1;
        double weight = 1;
        for (Sentence sentence : first(central)) {
            TermVector terms = terms(central, sentence);
            double agreed = weight * agreement(terms, elsewhere);
            if (agreed > most && quotable(central, sentence, terms)) {
                best = sentence;
                most = agreed;
            }
            weight *= EACH_LATER;
        }
        return Optional.ofNullable(best)
                .map(found -> new Telling.Span(central.id(), central.revision(), found.start(), found.end()));
    }

    private static double agreement(TermVector terms, List<List<TermVector>> elsewhere) {
        return elsewhere.stream()
                .mapToDouble(sentences ->
                        sentences.stream().mapToDouble(terms::dot).max().orElse(0))
                .average()
                .orElse(0);
    }

    private static boolean quotable(Article article, Sentence sentence, TermVector terms) {
        String words = sentence.in(article.text());
        return sentence.whole()
                && words.length() <= LONGEST
                && terms.words().length >= FEWEST_WORDS
                && !HANGING.matcher(words).find();
    }

    private TermVector terms(Article article, Sentence sentence) {
        return TermVector.of(linguist.stems(sentence.in(article.text()), article.language()), stem -> 1);
    }

    private List<Sentence> first(Article article) {
        String text = article.text().substring(0, Math.min(READ, article.text().length()));
        List<Sentence> first = new ArrayList<>();
        for (Sentence sentence : linguist.sentences(text)) {
            // what is cut off by reading only the beginning is no whole sentence
            if (first.size() < FIRST_SENTENCES && (sentence.end() < text.length() || text.length() < READ)) {
                first.add(sentence);
            }
        }
        return first;
    }
}
