package app.bellwether.sources.samples;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text for feeds and pages. */
final class SampleText {

    private SampleText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String paragraphs(String text) {
        return Stream.of(text.split("\n\n"))
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
