package app.bellwether.rendering;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what a document rests on: an article once, however many of its sentences are quoted, as long as one revision of it is, and in an
 * episode one moment. Used for one document.
 */
final class References {

    private final String language;
    private final Links links;
    private final IntUnaryOperator numbering;
    private final Frame frame;
    private final Map<String, Sheet.Source> quoted = new HashMap<>();
    private final Map<String, Gathered> gathered = new LinkedHashMap<>();

    References(String language, Links links, IntUnaryOperator numbering) {
        this.language = language;
        this.links = links;
        this.numbering = numbering;
        this.frame = Frame.of(language);
    }

    /**
     * What one number stands for.
     *
     * @param name what tells it from others
     * @param source as it was quoted first
     * @param quotes the pages that show its quotes
     */
    record Reference(String name, Sheet.Source source, List<String> quotes) {

        Reference {
            quotes = List.copyOf(quotes);
        }

        /** Where it can be followed: to each of its quotes, and to the article. */
        List<String> addresses() {
            return addresses(quotes, source);
        }

        static List<String> addresses(Iterable<String> quotes, Sheet.Source source) {
            Set<String> all = new LinkedHashSet<>();
            quotes.forEach(all::add);
            if (source.original() != null) {
                all.add(source.original());
            }
            return List.copyOf(all);
        }
    }

    private record Gathered(Sheet.Source first, Set<String> quotes) {}

    /** In order of appearance. */
    List<Reference> all() {
        return gathered.entrySet().stream()
                .map(one -> new Reference(one.getKey(), one.getValue().first, List.copyOf(one.getValue().quotes)))
                .toList();
    }

    Sheet.Source source(Citation citation) {
        String name = String.join(
                "|",
                citation.article(),
                Integer.toString(citation.revision()),
                citation.of().name(),
                Integer.toString(citation.start()),
                Integer.toString(citation.end()));
        Sheet.Source known = quoted.get(name);
        if (known == null) {
            known = gathered(citation);
            quoted.put(name, known);
        }
        return known;
    }

    private Sheet.Source gathered(Citation citation) {
        String where = where(citation);
        String name = String.join("|", citation.article(), Integer.toString(citation.revision()), where);
        Gathered before = gathered.get(name);
        int number = before == null ? numbering.applyAsInt(gathered.size() + 1) : before.first.number();
        Sheet.Source source = source(citation, where, number);
        Gathered all = before == null ? new Gathered(source, new LinkedHashSet<>()) : before;
        if (source.evidence() != null) {
            all.quotes.add(source.evidence());
        }
        gathered.put(name, all);
        return source;
    }

    private Sheet.Source source(Citation citation, String where, int number) {
        String evidence = Address.web(links.evidence(citation));
        String original = Address.web(citation.url());
        return new Sheet.Source(
                number,
                where,
                frame.dayAndYear(LocalDate.ofInstant(citation.published(), ZoneOffset.UTC)),
                Clean.line(citation.title()),
                spoken(Stream.of(citation)),
                evidence,
                Objects.equals(evidence, original) ? null : original,
                frame.say(citation.at() == null ? "look.article" : "look.episode"));
    }

    /** The language of words that stand there, null when it is not known or the document's own. */
    @Nullable
    String spoken(Stream<Citation> citations) {
        return citations
                .map(Citation::language)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(spoken -> !spoken.equals(language))
                .orElse(null);
    }

    private String where(Citation citation) {
        String speaker = citation.speaker() == null ? "" : Clean.line(citation.speaker());
        String publisher = Clean.line(citation.publisher());
        String who = speaker.isEmpty() ? publisher : speaker + ", " + publisher;
        return citation.at() == null ? who : frame.say("look.at", "who", who, "time", time(citation.at()));
    }

    private static String time(int seconds) {
        String minutesAndSeconds = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutesAndSeconds : seconds / 3600 + ":" + minutesAndSeconds;
    }
}
