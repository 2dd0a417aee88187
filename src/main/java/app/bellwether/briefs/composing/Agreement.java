package app.bellwether.briefs.composing;

import app.bellwether.sources.Article;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the articles of a story agree on. */
final class Agreement {

    private final Extracts extracts;
    private final Beginnings beginnings;

    Agreement(Extracts extracts, Beginnings beginnings) {
        this.extracts = extracts;
        this.beginnings = beginnings;
    }

    /**
     * The sentences that articles begin with, those first of which the others say most.
     *
     * @param theme stems
     * @param shared so many of them a sentence has
     */
    List<Passage> on(List<Article> articles, Set<String> theme, int shared) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        articles.forEach(article -> said.put(article.id().value(), extracts.stems(article.text())));
        return articles.stream()
                .flatMap(article -> beginnings.of(article).stream())
                .filter(passage -> extracts.shared(passage.text(), theme) >= shared)
                .map(passage -> new Agreed(passage, share(passage, said)))
                .sorted(Agreed.ORDER)
                .map(Agreed::passage)
                .toList();
    }

    private double share(Passage passage, Map<String, Set<String>> said) {
        Set<String> stems = extracts.stems(passage.text());
        String own = passage.citations().getFirst().article();
        return said.entrySet().stream()
                .filter(article -> !article.getKey().equals(own))
                .mapToDouble(article -> Extracts.overlap(stems, article.getValue()))
                .average()
                .orElse(0);
    }

    /** A sentence, and how much of it the other articles say too. */
    private record Agreed(Passage passage, double share) {
        static final Comparator<Agreed> ORDER = Comparator.comparingDouble(Agreed::share)
                .reversed()
                .thenComparingInt(agreed -> agreed.citation().start())
                .thenComparing(agreed -> agreed.citation().article());

        Citation citation() {
            return passage.citations().getFirst();
        }
    }
}
