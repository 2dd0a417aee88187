package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.writing.Analysis;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The analysis of a signal as the command line writes it: fixed words with no evidence, everything else with its own. */
final class AnalysisLines {

    private final Analysis analysis;
    private final Map<String, Article> articles;

    AnalysisLines(Linguist linguist, List<Article> articles) {
        this.analysis = new Analysis(new Extracts(linguist));
        this.articles = articles.stream()
                .collect(Collectors.toMap(article -> article.id().value(), Function.identity(), (first, _) -> first));
    }

    List<Map<String, Object>> of(Signal signal) {
        Map<Citation, Evidence> evidence = new LinkedHashMap<>();
        signal.evidence().forEach(one -> evidence.put(citation(one), one));
        return analysis.of(of(evidence, Evidence.Stance.SUPPORTS), of(evidence, Evidence.Stance.CONTRADICTS)).stream()
                .map(passage -> line(passage, evidence))
                .toList();
    }

    private static List<Citation> of(Map<Citation, Evidence> evidence, Evidence.Stance stance) {
        return evidence.entrySet().stream()
                .filter(entry -> entry.getValue().stance() == stance)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> line(Passage passage, Map<Citation, Evidence> evidence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", passage.text());
        line.put("kind", passage.kind().name().toLowerCase(Locale.ROOT));
        line.put(
                "evidence",
                passage.citations().stream()
                        .flatMap(citation -> evidence.entrySet().stream()
                                .filter(entry -> entry.getKey().equals(citation))
                                .map(entry -> EvidenceLines.of(entry.getValue())))
                        .toList());
        return line;
    }

    private Citation citation(Evidence evidence) {
        Article article = articles.get(evidence.article().value());
        return new Citation(
                evidence.article().value(),
                evidence.revision(),
                evidence.of(),
                evidence.start(),
                evidence.end(),
                evidence.quote(),
                evidence.anchor(),
                evidence.publisher(),
                article == null ? "" : article.title(),
                article == null ? "" : article.url(),
                evidence.published(),
                null,
                null,
                article == null ? null : article.language());
    }
}
