package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * That a brief is made long after it was due, and why: who reads it is told so beside what was read.
 *
 * @param why the key of the words that say it
 */
record Delay(Instant due, Instant made, String why) {

    /** Longer than a brief waits for what arrived to be looked at, as it is set by default. */
    private static final Duration LONG = Duration.ofMinutes(15);

    /**
     * Empty when it is in time. A first brief is due at no hour that anybody waits for.
     *
     * @param looked when it was first seen to be due
     * @param heldUp what was found to keep it from being made
     */
    static Optional<Delay> of(Slot slot, Instant at, Instant looked, Supplier<Optional<Silence.Kind>> heldUp) {
        if (slot.first() || !at.isAfter(slot.due().plus(LONG))) {
            return Optional.empty();
        }
        String why = heldUp.get()
                .map(kind -> kind == Silence.Kind.OUTAGE ? "late.reading" : "late.making")
                .orElse(looked.isAfter(slot.due().plus(LONG)) ? "late.busy" : "late.looking");
        return Optional.of(new Delay(slot.due(), at, why));
    }

    Edition.Composed toldIn(Edition.Composed composed, Subscriber subscriber) {
        ZoneId zone = subscriber.schedule().zone();
        Frame frame = Frame.of(subscriber.language());
        String words = frame.say(
                why,
                "due",
                frame.time(LocalTime.ofInstant(due, zone)),
                "made",
                frame.time(LocalTime.ofInstant(made, zone)));
        Block said = new Block.Paragraph(null, List.of(Passage.fixed(words)));
        List<Section> sections = composed.document().sections().stream()
                .map(section -> section.kind() == Section.Kind.COVERAGE ? with(section, said) : section)
                .toList();
        return new Edition.Composed(composed.document().with(sections), composed.items(), composed.decisions());
    }

    private static Section with(Section section, Block more) {
        return new Section(
                section.kind(),
                section.heading(),
                Stream.concat(Stream.of(more), section.blocks().stream()).toList());
    }
}
