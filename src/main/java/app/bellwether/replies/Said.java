package app.bellwether.replies;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixed words of answers, with their dates, numbers and lists, in a reader's language.
 *
 * @param slashes whether commands are typed as in Discord
 * @param mute whether what is answered may be anybody's, so that none of its words is repeated
 */
record Said(Frame frame, boolean slashes, boolean mute) {

    Said(Frame frame, boolean slashes) {
        this(frame, slashes, false);
    }

    static Said to(Subscriber subscriber) {
        return new Said(
                Frame.of(subscriber.language()), subscriber.destination().channel() == Destination.Channel.DISCORD);
    }

    Said answering(Question question) {
        return new Said(frame, slashes, !question.proven());
    }

    /** A command in quotation marks, as it is typed where the reader reads. */
    String command(String typed) {
        return quoted(slashes ? Verb.of(typed.split(" ", 2)[0]).map(Verb::slash).orElse("") + typed : typed);
    }

    /** See {@link Frame#say}. */
    String say(String key, Object... arguments) {
        return frame.say(key, arguments);
    }

    String date(LocalDate date) {
        return frame.dayAndYear(date);
    }

    /** Of publications, which are dated alike for all readers. */
    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    String number(double value) {
        return frame.number(value);
    }

    /** Of a part, 0 to 1. */
    String percent(double part) {
        return say("answer.percent", "part", Long.toString(Math.round(part * 100)));
    }

    String list(Collection<String> parts) {
        return frame.list(parts);
    }

    String quoted(String words) {
        return frame.quoted(words);
    }

    String quoted(List<String> parts) {
        return frame.list(frame.quoted(parts));
    }

    static Section answer(String heading, Block... blocks) {
        return new Section(Section.Kind.ANSWER, heading, List.of(blocks));
    }

    static Section answer(String heading, Block first, List<? extends Block> others) {
        return new Section(
                Section.Kind.ANSWER,
                heading,
                Stream.concat(Stream.of(first), others.stream()).collect(Collectors.toList()));
    }

    static Block.Paragraph paragraph(String... sentences) {
        return new Block.Paragraph(
                null, Stream.of(sentences).map(Passage::fixed).toList());
    }

    static Block.Paragraph paragraph(List<String> sentences) {
        return paragraph(sentences.toArray(String[]::new));
    }
}
