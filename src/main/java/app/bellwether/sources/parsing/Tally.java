package app.bellwether.sources.parsing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many comments, votes or points an item has: a feed that counts them in its words would be edited all day. */
final class Tally {

    private static final String COUNTED =
            "(?:comments?|replies|responses?|votes?|points?|likes|shares|views|kommentare?|antworten"
                + "|commentaires?|réponses?|comentarios?|respuestas?|commenti|comentários?|respostas?|reacties|kommentarer?"
                + "|komentarz[ey]?|komentarzy|комментари\\p{L}{1,2}|评论|評論|条评论|コメント)";
    private static final String NUMBER = "\\d{1,3}(?:[.,\\u00a0 ]?\\d{3}){0,4}";

    private static final Pattern AT_END = Pattern.compile(
            " ?[(\\[](?:" + NUMBER + "(?: new)? ?" + COUNTED + "|" + COUNTED + ": ?" + NUMBER + ")[)\\]]$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?:# ?)?(?:" + COUNTED + ": ?" + NUMBER + "|" + NUMBER + " " + COUNTED + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Tally() {}

    /** A title without the count at its end; one that is nothing else stays. */
    static String withoutIn(String title) {
        var bare = AT_END.matcher(title).replaceFirst("");
        return bare.isEmpty() ? title : bare;
    }

    /** Paragraphs without those that only count. */
    static String withoutParagraphs(String text) {
        return Stream.of(text.split("\n\n", -1))
                .filter(paragraph ->
                        paragraph.length() > 60 || !PARAGRAPH.matcher(paragraph).matches())
                .collect(Collectors.joining("\n\n"));
    }
}
