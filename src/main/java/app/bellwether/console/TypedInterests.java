package app.bellwether.console;

import app.bellwether.language.Concern;
import app.bellwether.language.Concerns;
import app.bellwether.language.Linguist;
import app.bellwether.language.Neighbours;
import app.bellwether.language.Reading;
import app.bellwether.language.Subject;
import app.bellwether.language.Wanted;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The interests typed on the command line, and how far each article concerns each of them. */
final class TypedInterests {

    private final List<String> typed;
    private final List<Wanted> wanted;
    private final Concerns concerns;
    private final List<float[]> vectors = new ArrayList<>();
    private final List<List<Concern>> found = new ArrayList<>();

    private TypedInterests(List<String> typed, List<Wanted> wanted, Concerns concerns) {
        this.typed = typed;
        this.wanted = wanted;
        this.concerns = concerns;
    }

    static TypedInterests of(List<String> typed, Taxonomy taxonomy, Linguist linguist) {
        Concerns concerns = new Concerns(taxonomy, linguist);
        List<Wanted> wanted = typed.stream()
                .map(one -> concerns.wanted(one, taxonomy.understand(one).keys()))
                .toList();
        return new TypedInterests(typed, wanted, concerns);
    }

    void read(Article article, Reading reading) {
        Subject subject = concerns.subject(article.title(), article.text(), reading);
        vectors.add(subject.vector());
        found.add(wanted.stream().map(one -> concerns.of(one, subject)).toList());
    }

    /** Per article, in the order in which they were read, what each interest makes of it. */
    List<List<Map<String, Object>>> concerns() {
        Neighbours neighbours = new Neighbours(vectors);
        List<List<Map<String, Object>>> lines = new ArrayList<>();
        found.forEach(article -> lines.add(new ArrayList<>()));
        for (int interest = 0; interest < typed.size(); interest++) {
            int at = interest;
            double[] scores = neighbours.smoothed(found.stream()
                    .mapToDouble(article -> article.get(at).score())
                    .toArray());
            for (int article = 0; article < scores.length; article++) {
                lines.get(article)
                        .add(line(
                                typed.get(at),
                                scores[article],
                                found.get(article).get(at)));
            }
        }
        return lines;
    }

    private static Map<String, Object> line(String interest, double score, Concern concern) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("interest", interest);
        line.put("score", Math.round(score * 1e4) / 1e4);
        line.put("match", concern.met());
        line.put(
                "because", concern.because().stream().map(TypedInterests::words).toList());
        return line;
    }

    private static Map<String, Object> words(Concern.Because because) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("text", because.text());
        words.put("start", because.start());
        words.put("end", because.end());
        if (because.inTitle()) {
            words.put("of", "title");
        }
        return words;
    }
}
