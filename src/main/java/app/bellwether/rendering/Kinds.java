package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what occurs in a document that its reader may need to be told how to read. */
final class Kinds {

    private static final String STRENGTH = "strength";
    private static final String QUESTIONS = "questions";
    private static final List<String> TONES = List.of("act-now", "monitor", "background");

    private final Set<Passage.Kind> met = EnumSet.noneOf(Passage.Kind.class);

    void meet(Passage.Kind kind) {
        met.add(kind);
    }

    Set<Passage.Kind> met() {
        return Set.copyOf(met);
    }

    /**
     * The kinds of passages that were met; where themes give them, their strength as well, and how urgent they are; and whether there are
     * questions, which say themselves how to ask.
     */
    List<String> of(Document document, Frame frame) {
        List<String> labels = document.items().map(Block.Item::label).toList();
        return Stream.of(
                        met.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                        document.sections().stream()
                                .filter(Section::ratesThemes)
                                .map(_ -> STRENGTH)
                                .limit(1),
                        tones().filter(tone -> labels.contains(label(tone, frame))),
                        document.sections().stream()
                                .filter(section -> section.kind() == Section.Kind.QUESTIONS)
                                .map(_ -> QUESTIONS))
                .flatMap(all -> all)
                .toList();
    }

    /** How urgent a theme can be, and that it gives its strength. */
    static Stream<String> ofThemes() {
        return Stream.concat(Stream.of(STRENGTH), tones());
    }

    static Stream<String> tones() {
        return TONES.stream();
    }

    static String label(String tone, Frame frame) {
        return frame.say("urgency." + tone);
    }
}
