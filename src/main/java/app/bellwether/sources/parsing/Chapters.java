package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The chapters of an episode (the podcast namespace's JSON), as far as somebody paid for them. */
public final class Chapters {

    private static final int MOST = 1000;

    /** So many seconds has a sponsor of whom nobody says how long: an episode does not end with an hour of him. */
    private static final int LONGEST_LAST = 180;

    private static final Pattern SPONSOR =
            Pattern.compile("(?iu)^\\W*(?:ads?|ad[- ]?(?:break|read|spot)s?|commercials?(?:"
                + " break)?|(?:mid|pre|post)-?roll|sponsor(?:s|ed|ship|ship message)?|sponsor"
                + " (?:break|message|segment|read|spot|block)|(?:sponsored|presented)"
                + " by|werbung|werbeblock|anzeige|publicité|publicidad|pubblicità|publicidade|patrocin(?:io|ador))\\W*(?:$|\\d+\\W*$|[:–—|-].*)|^\\W*(?:sponsored|brought"
                + " to you|presented) by\\b|thank(?:s| you) to (?:our|this (?:week|episode)'?s)"
                + " sponsors?|(?:word|message) from (?:our|a|this (?:week|episode)'?s)"
                + " sponsors?|\\((?:sponsor(?:ed)?|ad|anzeige)\\)\\W*$");

    private Chapters() {}

    /** From one second to before another. */
    public record Span(int from, int to) {

        boolean holds(@Nullable Integer second) {
            return second != null && from <= second && second < to;
        }
    }

    private record Chapter(int start, int end, String title) {}

    /** When sponsors have their say, in order; none when nothing was understood. */
    public static List<Span> sponsored(byte[] bytes, @Nullable String contentType) {
        var chapters = chapters(CharacterDecoding.text(bytes, contentType));
        var spans = new ArrayList<Span>();
        for (var i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            var next = i + 1 < chapters.size() ? chapters.get(i + 1).start() : chapter.start() + LONGEST_LAST;
            var end = chapter.end() > chapter.start() ? chapter.end() : next;
            if (SPONSOR.matcher(chapter.title()).find() && end > chapter.start()) {
                spans.add(new Span(chapter.start(), end));
            }
        }
        return spans;
    }

    private static List<Chapter> chapters(String text) {
        var chapters = new ArrayList<Chapter>();
        try {
            for (var chapter : JsonFeed.JSON.readTree(text).path("chapters")) {
                var start = chapter.path("startTime");
                if (start.isNumber() && chapters.size() < MOST) {
                    var end = chapter.path("endTime").isNumber()
                            ? (int) chapter.path("endTime").asDouble()
                            : 0;
                    chapters.add(new Chapter(
                            (int) start.asDouble(), end, CleanText.line(JsonFeed.string(chapter, "title"))));
                }
            }
        } catch (JacksonException broken) {
            return List.of();
        }
        chapters.sort(Comparator.comparingInt(Chapter::start));
        return chapters;
    }
}
