package app.bellwether.web;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The letters that carry a key. They go to addresses that anybody may have typed, so that not a word in them is a stranger's. */
record Notices(Frame frame, LocalDate today) {

    static Notices to(Subscriber reader, Clock clock) {
        return new Notices(Frame.of(reader.language()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    Document confirmation() {
        return document("letter.confirm", ".who", ".how", ".not");
    }

    Document signIn() {
        return document("letter.sign-in", ".who", ".how", ".not");
    }

    /** The same to an operator, whom it leads to another page. */
    Document operator() {
        return document("letter.operator", ".who", "letter.sign-in.how", "letter.sign-in.not");
    }

    Document move() {
        return document("letter.move", ".who", ".how", ".not");
    }

    Document moved() {
        return document("letter.moved", ".what", ".not");
    }

    Document refused() {
        return document("letter.refused", ".what", ".not");
    }

    Document link() {
        return document("letter.link", ".who", ".how", ".not");
    }

    Document linked() {
        return document("letter.linked", ".what", ".back");
    }

    Document joined() {
        return document("letter.joined", ".what", ".not");
    }

    private Document document(String key, String... paragraphs) {
        List<String> said = Stream.of(paragraphs)
                .map(part -> frame.say(part.startsWith(".") ? key + part : part))
                .toList();
        List<Block> blocks = said.stream()
                .<Block>map(words -> new Block.Paragraph(null, List.of(Passage.fixed(words))))
                .toList();
        return new Document(
                frame.say(key),
                said.getFirst(),
                "",
                today,
                frame.language(),
                List.of(new Section(Section.Kind.ANSWER, frame.say("letter.asked"), blocks)));
    }
}
