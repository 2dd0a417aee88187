package app.bellwether.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Content words by Lucene's analysis of the text's language; texts of other languages as English. */
final class Stems {

    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            "de", new GermanAnalyzer(),
            "fr", new FrenchAnalyzer(),
            "es", new SpanishAnalyzer(),
            "it", new ItalianAnalyzer(),
            "pt", new PortugueseAnalyzer(),
            "nl", new DutchAnalyzer());

    private Stems() {}

    /** A stem by the place of its word. */
    record Placed(String stem, int start, int end) {}

    static List<String> of(String text, String language) {
        return placed(text, language).stream().map(Placed::stem).toList();
    }

    static List<Placed> placed(String text, String language) {
        List<Placed> stems = new ArrayList<>();
        // Lucene takes a typographic apostrophe for a letter of the word
        try (TokenStream stream = ANALYZERS.getOrDefault(language, ENGLISH).tokenStream("", text.replace('’', '\''))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(new Placed(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(stems);
    }
}
