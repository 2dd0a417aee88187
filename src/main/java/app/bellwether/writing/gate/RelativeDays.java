package app.bellwether.writing.gate;

import app.bellwether.judging.RelativeDay;
import app.bellwether.writing.SourceSpan;
import java.util.Locale;
import java.util.Optional;

/** Times that are told from the day on which somebody wrote: whoever reads them does so on another. */
final class RelativeDays {

    private RelativeDays() {}

    /** What is said of a month or longer may be said again, of a span whose day is known. */
    static Optional<String> refusal(DraftCandidate sentence) {
        return RelativeDay.of(sentence.statement())
                .map(day -> "it says " + day.words() + ", and is read on another day")
                .or(() -> RelativeDay.ofSeason(sentence.statement())
                        .map(RelativeDay::words)
                        .filter(words -> sentence.spans().stream().noneMatch(span -> isDated(span, words)))
                        .map(words -> "it says " + words + ", which no dated span that it names does"));
    }

    private static boolean isDated(SourceSpan span, String words) {
        return span.dated()
                && span.citation().quote().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
