package app.bellwether.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the looks see it: cleaned text, checked addresses, written dates. What it holds still has to be escaped for
 * where it lands.
 *
 * @param spoken the language of the headline, null when it is the document's
 * @param direction {@code ltr} or {@code rtl}, as the language is written
 * @param sources every article once, as it was quoted first, in order of appearance
 * @param addresses for each of them the pages that show its quotes, and behind them where it can be read
 * @param kinds of what occurs that a reader may need to be told how to read, see {@link Kinds#of}
 */
record Sheet(
        String headline,
        @Nullable String spoken,
        String preheader,
        String edition,
        String language,
        String direction,
        List<Part> parts,
        List<Source> sources,
        List<List<String>> addresses,
        List<String> kinds,
        Ways ways) {

    /** A section. */
    record Part(String kind, String heading, List<Piece> pieces) {}

    /** A block. */
    sealed interface Piece {}

    record Paragraph(String type, @Nullable String lead, List<Said> said) implements Piece {}

    record Item(
            String type,
            int number,
            boolean first,
            @Nullable String title,
            @Nullable String language,
            @Nullable String label,
            String tone,
            @Nullable Said why,
            List<Said> said,
            List<Amount> figures,
            List<Paragraph> details,
            List<Way> replies)
            implements Piece {}

    record Bars(String type, String caption, @Nullable String language, List<Amount> bars) implements Piece {}

    /**
     * A passage.
     *
     * @param text of an opinion with quotation marks
     * @param language of the text, null when it is the document's
     * @param goesOn whether the next one rests on the same articles, and says whose words and of which day both are
     * @param marked whether it says what kind it is; one behind its like does not say it again
     */
    record Said(
            String kind,
            String text,
            @Nullable String language,
            List<Source> sources,
            boolean goesOn,
            boolean marked) {}

    /**
     * A citation.
     *
     * @param number of its article in the list of sources
     * @param where publisher, and before it the speaker, after it the time in an episode
     * @param evidence the page that shows the quote; null when its address is not one
     * @param original where the article itself can be read; null when there is no such address, or it is the same as {@code evidence}
     */
    record Source(
            int number,
            String where,
            String date,
            String title,
            @Nullable String language,
            @Nullable String evidence,
            @Nullable String original,
            String medium) {}

    /**
     * A figure.
     *
     * @param percent of the longest bar beside it, 1 to 100
     */
    record Amount(String label, String written, int percent, Source source) {}

    /** A link with its words. */
    record Way(String words, String url) {}

    /** Where a reader can go from here; null where there is no such way. */
    record Ways(
            @Nullable String help,
            @Nullable String archive,
            @Nullable String preferences,
            @Nullable String unsubscribe,
            @Nullable String fewer,
            @Nullable Way step) {}
}
