package app.bellwether.replies;

import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Briefs.Mention;
import app.bellwether.delivery.Outbox;
import app.bellwether.replies.ObjectionRepository.Row;
import app.bellwether.replies.Objections.Decided;
import app.bellwether.replies.Objections.Finding;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whom it concerns what became of a sentence that was called wrong, in the caller's transaction. */
@Component
class FindingLetters {

    private final Briefs briefs;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final Clock clock;

    FindingLetters(Briefs briefs, Subscribers subscribers, Outbox outbox, Clock clock) {
        this.briefs = briefs;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Leaves a letter to each who reads still, and says how many. */
    int send(Decided decided, Passage told, List<Row> objections) {
        int sent = 0;
        for (Mention mention : concerned(decided, told, objections).values()) {
            Optional<Subscriber> reader = subscribers.byId(mention.subscriber()).filter(Subscriber::isReading);
            if (reader.isPresent()) {
                Document letter = letter(reader.get(), mention, decided, told);
                boolean first =
                        outbox.finding(mention.subscriber(), mention.brief(), letter, name(decided, told, objections));
                sent += first ? 1 : 0;
            }
        }
        return sent;
    }

    /** Who objected is told also where their own brief says it in other words. */
    private Map<SubscriberId, Mention> concerned(Decided decided, Passage told, List<Row> objections) {
        Map<SubscriberId, Mention> concerned = new LinkedHashMap<>();
        if (decided.finding() != Finding.STANDS) {
            briefs.mentioning(objections.getFirst().about(), told.text())
                    .forEach(mention -> concerned.put(mention.subscriber(), mention));
        }
        for (Row row : objections) {
            briefs.byId(row.brief())
                    .flatMap(brief -> brief.item(row.number())
                            .map(item -> new Mention(
                                    row.subscriber(), brief.id(), brief.date(), row.number(), item.title())))
                    .ifPresent(mention -> concerned.putIfAbsent(row.subscriber(), mention));
        }
        return concerned;
    }

    /** The same correction is told once, however often somebody objects; that something stands, to each objection. */
    private static String name(Decided decided, Passage told, List<Row> objections) {
        String about = objections.getFirst().about().toString();
        String what = decided.finding() == Finding.STANDS
                ? String.valueOf(objections.getFirst().id())
                : told.text();
        return ShortId.of("finding", decided.finding().name(), about, what, decided.words());
    }

    /** Without what was objected: nothing shows whose words it was, and all of a channel read it. */
    private Document letter(Subscriber reader, Mention mention, Decided decided, Passage told) {
        Said said = Said.to(reader);
        List<Block> blocks = new ArrayList<>(List.of(Said.paragraph(item(mention, said))));
        if (decided.finding() != Finding.STANDS && !told.citations().isEmpty()) { // the title stands above already
            blocks.add(new Block.Paragraph(null, List.of(told)));
        }
        blocks.add(Said.paragraph(said.say(verdict(decided.finding()))));
        if (!decided.words().isEmpty()) {
            blocks.add(Said.paragraph(said.say("letter.finding.words", "words", said.quoted(decided.words()))));
        }
        return new Document(
                said.say(headline(decided.finding()), "title", mention.title()),
                "",
                "",
                LocalDate.ofInstant(clock.instant(), reader.schedule().zone()),
                said.frame().language(),
                List.of(new Section(Section.Kind.ANSWER, said.say("letter.finding"), blocks)));
    }

    private static String item(Mention mention, Said said) {
        return said.say(
                "letter.finding.item",
                "number",
                Integer.toString(mention.number()),
                "day",
                said.date(mention.date()),
                "title",
                said.quoted(mention.title()));
    }

    private static String headline(Finding finding) {
        return switch (finding) {
            case CORRECTED -> "letter.finding.corrected";
            case WITHDRAWN -> "letter.finding.withdrawn";
            case STANDS -> "letter.finding.stands";
        };
    }

    private static String verdict(Finding finding) {
        return switch (finding) {
            case CORRECTED -> "letter.finding.wrong";
            case WITHDRAWN -> "letter.finding.gone";
            case STANDS -> "letter.finding.kept";
        };
    }
}
