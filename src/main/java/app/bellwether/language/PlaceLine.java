package app.bellwether.language;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is written down of a country's places; what the marks behind a name mean says the file.
 *
 * @param code of the country
 * @param towns the capital first
 * @param parts subdivisions, landmarks and the like
 */
record PlaceLine(String code, List<String> towns, List<String> parts) {

    static Stream<PlaceLine> all() {
        return WordFiles.lines("places.txt").stream().map(PlaceLine::read);
    }

    private static PlaceLine read(String line) {
        List<String> columns = VocabularyLines.columns(line);
        return new PlaceLine(
                columns.getFirst(), VocabularyLines.list(columns.get(1)), VocabularyLines.list(columns.get(2)));
    }

    /** Without its marks. */
    static String name(String written) {
        return Words.withoutSigns(written, "?!");
    }

    /** Whether it alone means something else too often. */
    static boolean isUnclear(String written) {
        return written.contains("?");
    }

    /** Whether it also acts, as a party or a court does. */
    static boolean acts(String written) {
        return written.endsWith("!");
    }
}
